package io.shucheng.storefront.http.cart;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.CartOwner;
import io.shucheng.ordering.Carts;
import io.shucheng.storefront.http.BookNumber;
import io.shucheng.storefront.pages.CartCookie;
import io.shucheng.storefront.pages.Notice;
import io.shucheng.storefront.pages.PageController;
import io.shucheng.storefront.pages.Refusal;
import io.shucheng.storefront.pages.SeeOther;
import io.shucheng.storefront.pages.Visit;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The cart. Every change leads back to its page, of which htmx takes the part that it wants. */
@PageController
final class CartController {

  private static final String PATH = "/cart";

  private final Carts carts;
  private final CartCookie cartCookie;

  CartController(Carts carts, CartCookie cartCookie) {
    this.carts = carts;
    this.cartCookie = cartCookie;
  }

  @GetMapping("/cart")
  View cart(Visit visit) {
    return visit.page("cart", new CartPage(visit.cartOwner().map(carts::of).orElse(null)));
  }

  @PostMapping("/cart/lines")
  View add(
      @RequestParam String bookId,
      @RequestParam(defaultValue = "1") String quantity,
      Visit visit,
      HttpServletResponse response) {
    try {
      carts.add(owner(visit, response), book(bookId), Quantity.parse(quantity, 1));
    } catch (IllegalArgumentException e) {
      throw full();
    }
    return SeeOther.at(Notice.ADDED.on(PATH));
  }

  @PostMapping("/cart/lines/{bookId}")
  View change(
      @PathVariable String bookId,
      @RequestParam String quantity,
      Visit visit,
      HttpServletResponse response) {
    BookId book = book(bookId);
    int copies = Quantity.parse(quantity, 0);
    if (copies == 0) {
      return remove(bookId, visit, response);
    }
    try {
      carts.put(owner(visit, response), book, copies);
    } catch (IllegalArgumentException e) {
      throw full();
    }
    return SeeOther.at(Notice.UPDATED.on(PATH));
  }

  @PostMapping("/cart/lines/{bookId}/removal")
  View remove(@PathVariable String bookId, Visit visit, HttpServletResponse response) {
    carts.remove(owner(visit, response), book(bookId));
    return SeeOther.at(Notice.REMOVED.on(PATH));
  }

  private CartOwner owner(Visit visit, HttpServletResponse response) {
    return visit.cartOwner().orElseGet(() -> cartCookie.issue(response));
  }

  private static Refusal full() {
    return new Refusal(
        HttpStatus.UNPROCESSABLE_CONTENT, "cart.limits", Carts.MOST_COPIES, Carts.MOST_LINES);
  }

  private static BookId book(String id) {
    return BookNumber.parse(id).orElseThrow(() -> Refusal.notFound("book.unknown"));
  }
}
