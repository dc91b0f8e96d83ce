package io.shucheng.ordering.http;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Cart;
import io.shucheng.ordering.CartOwner;
import io.shucheng.ordering.Carts;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.UnknownBookException;
import io.shucheng.ordering.domain.StaleVersionException;
import io.shucheng.ordering.usecase.ChangeCart;
import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's cart, or a visitor's. */
@RestController
@RequestMapping("/api/v1/cart")
class CartHandler {

  private final Carts carts;
  private final ChangeCart changeCart;
  private final VisitorCookie cookie;

  CartHandler(Carts carts, ChangeCart changeCart, VisitorCookie cookie) {
    this.carts = carts;
    this.changeCart = changeCart;
    this.cookie = cookie;
  }

  /** What a cart is to hold. */
  record CartBody(@Nullable List<OrderBody.@Nullable LineBody> lines) {}

  /** How many copies a line is to hold. */
  record QuantityBody(@Nullable Integer quantity) {}

  @GetMapping
  ResponseEntity<CartView> show(
      @Nullable Caller caller, HttpServletRequest request, HttpServletResponse response) {
    Optional<CartOwner> owner = owner(caller, request, response);
    // somebody without a cart is looked up as nobody, and gets no cookie for looking
    return answer(carts.of(owner.orElseGet(CartHandler::nobody)), request);
  }

  @PutMapping
  ResponseEntity<CartView> replace(
      @Nullable Caller caller,
      @RequestBody CartBody body,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<OrderRequest.Line> asked = OrderBody.toLines(body.lines());
    SequencedMap<BookId, Integer> lines = lines(asked);
    CartOwner owner = owner(caller, request, response).orElseGet(CartHandler::nobody);
    try {
      changeCart.replace(owner, lines, expectedVersion(owner, request));
      return answerOfChange(owner, request, response);
    } catch (UnknownBookException e) {
      throw UnsoldBooks.problem(asked, e);
    }
  }

  @DeleteMapping
  ResponseEntity<Void> clear(
      @Nullable Caller caller, HttpServletRequest request, HttpServletResponse response) {
    owner(caller, request, response)
        .ifPresent(owner -> changeCart.clear(owner, expectedVersion(owner, request)));
    return ResponseEntity.noContent().build();
  }

  @PutMapping("/lines/{bookId}")
  ResponseEntity<CartView> put(
      @Nullable Caller caller,
      @PathVariable long bookId,
      @RequestBody QuantityBody body,
      HttpServletRequest request,
      HttpServletResponse response) {
    int quantity = quantity(body.quantity(), "/quantity");
    CartOwner owner = owner(caller, request, response).orElseGet(CartHandler::nobody);
    try {
      changeCart.put(owner, new BookId(bookId), quantity, expectedVersion(owner, request));
      return answerOfChange(owner, request, response);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("/quantity", String.valueOf(e.getMessage()));
    }
  }

  @DeleteMapping("/lines/{bookId}")
  ResponseEntity<CartView> remove(
      @Nullable Caller caller,
      @PathVariable long bookId,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<CartOwner> owner = owner(caller, request, response);
    owner.ifPresent(
        known -> changeCart.remove(known, new BookId(bookId), expectedVersion(known, request)));
    return answer(carts.of(owner.orElseGet(CartHandler::nobody)), request);
  }

  /** Whose cart it is, if anybody's; a visitor who has logged in meanwhile brings theirs along. */
  private Optional<CartOwner> owner(
      @Nullable Caller caller, HttpServletRequest request, HttpServletResponse response) {
    Optional<CartOwner.Visitor> visitor = cookie.read(request);
    if (caller == null) {
      return visitor.map(CartOwner.class::cast);
    }
    visitor.ifPresent(
        known -> {
          carts.join(known, caller.account());
          cookie.expire(response);
        });
    return Optional.of(new CartOwner.Customer(caller.account()));
  }

  private static CartOwner nobody() {
    return new CartOwner.Visitor(UUID.randomUUID());
  }

  /**
   * The version of the cart whose content {@code If-Match} names; null where any will do. Between
   * this and the change another may come first: the change looks again, at the version.
   */
  private @Nullable Long expectedVersion(CartOwner owner, HttpServletRequest request) {
    String ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    Cart cart = carts.of(owner);
    if (!ETags.matches(ifMatch, CartView.of(cart))) {
      throw stale();
    }
    return cart.version();
  }

  /** Whoever comes second within the change is told the same: a cart's version is not shown. */
  @ExceptionHandler(StaleVersionException.class)
  ErrorResponse changedMeanwhile() {
    return stale();
  }

  private static Problem stale() {
    return Problem.of(
        HttpStatus.PRECONDITION_FAILED,
        "stale",
        "the cart, its prices or its stock changed since; read it again and decide anew");
  }

  /** A visitor is known by the cookie from now on. */
  private ResponseEntity<CartView> answerOfChange(
      CartOwner owner, HttpServletRequest request, HttpServletResponse response) {
    if (owner instanceof CartOwner.Visitor visitor) {
      cookie.write(response, visitor);
    }
    return answer(carts.of(owner), request);
  }

  private static ResponseEntity<CartView> answer(Cart cart, HttpServletRequest request) {
    return ETags.read(CartView.of(cart), request.getHeader(HttpHeaders.ACCEPT));
  }

  private static SequencedMap<BookId, Integer> lines(List<OrderRequest.Line> asked) {
    SequencedMap<BookId, Integer> lines = new LinkedHashMap<>();
    for (OrderRequest.Line line : asked) {
      String pointer = "/lines/" + lines.size();
      if (lines.put(line.book(), quantity(line.quantity(), pointer + "/quantity")) != null) {
        throw Problem.invalid(
            pointer + "/bookId", "book " + line.book() + " stands in an earlier line");
      }
    }
    if (lines.size() > Carts.MOST_LINES) {
      throw Problem.invalid("/lines", "a cart has at most %d books".formatted(Carts.MOST_LINES));
    }
    return lines;
  }

  private static int quantity(@Nullable Integer quantity, String pointer) {
    if (quantity == null || quantity < 1 || quantity > Carts.MOST_COPIES) {
      throw Problem.invalid(
          pointer, "%s is outside 1 to %d".formatted(quantity, Carts.MOST_COPIES));
    }
    return quantity;
  }
}
