package io.shucheng.ordering.http;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.usecase.ChangeStock;
import io.shucheng.ordering.usecase.InspectStock;
import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The stock, for those who keep it. */
@RestController
@RequestMapping("/api/v2/stock/{bookId}")
@PreAuthorize("hasRole('MERCHANDISER')")
class StockHandler {

  private final InspectStock inspectStock;
  private final ChangeStock changeStock;

  StockHandler(InspectStock inspectStock, ChangeStock changeStock) {
    this.inspectStock = inspectStock;
    this.changeStock = changeStock;
  }

  /** What was counted. */
  record CountBody(@Nullable Integer onHand, @Nullable String note) {}

  /** Copies more or less, and why. */
  record AdjustmentBody(@Nullable Integer quantity, @Nullable String reason, @Nullable Kind kind) {
    /** Whether copies came in, or a count was wrong. */
    enum Kind {
      RECEIVED,
      ADJUSTED
    }
  }

  @GetMapping
  ResponseEntity<StockBody> show(
      @PathVariable long bookId,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    StockBody stock = StockBody.of(inspectStock.of(new BookId(bookId)));
    return ETags.versioned(stock, stock.version(), accept);
  }

  @PutMapping
  ResponseEntity<StockBody> count(
      Caller caller,
      @PathVariable long bookId,
      @RequestBody CountBody body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    int onHand = within(body.onHand(), 0, "/onHand");
    return change(
        new ChangeStock.Change(
            new BookId(bookId),
            onHand,
            true,
            false,
            PlainText.of(body.note(), "/note"),
            ETags.version(ifMatch)),
        caller,
        accept);
  }

  @PostMapping("/adjustments")
  ResponseEntity<StockBody> adjust(
      Caller caller,
      @PathVariable long bookId,
      @RequestBody AdjustmentBody body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    int quantity = within(body.quantity(), -ChangeStock.MOST_COPIES, "/quantity");
    boolean received = body.kind() == AdjustmentBody.Kind.RECEIVED;
    if (quantity == 0 || (received && quantity < 0)) {
      throw Problem.invalid("/quantity", quantity + " copies cannot be entered; name 1 or more");
    }
    return change(
        new ChangeStock.Change(
            new BookId(bookId),
            quantity,
            false,
            received,
            PlainText.of(body.reason(), "/reason"),
            ETags.version(ifMatch)),
        caller,
        accept);
  }

  private ResponseEntity<StockBody> change(
      ChangeStock.Change change, Caller caller, @Nullable String accept) {
    try {
      StockBody stock = StockBody.of(changeStock.change(change, caller.account()));
      return ETags.versioned(stock, stock.version(), accept);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(
          change.absolute() ? "/onHand" : "/quantity", String.valueOf(e.getMessage()));
    }
  }

  private static int within(@Nullable Integer copies, int least, String pointer) {
    if (copies == null || copies < least || copies > ChangeStock.MOST_COPIES) {
      throw Problem.invalid(
          pointer, "%s is outside %d to %d".formatted(copies, least, ChangeStock.MOST_COPIES));
    }
    return copies;
  }
}
