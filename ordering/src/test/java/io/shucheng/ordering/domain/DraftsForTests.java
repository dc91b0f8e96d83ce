package io.shucheng.ordering.domain;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Address;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.PaymentId;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Drafts of orders as tests want them. */
final class DraftsForTests {

  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final Instant DUE = NOW.plus(Duration.ofMinutes(15));

  private static final Address ADDRESS = new Address("A", "B", "C", null, null, "CN", null);
  private static final ShippingRate SHIPPING = new ShippingRate(Money.of("8.00", "CNY"), null);
  private static final TaxRate UNTAXED = new TaxRate(BigDecimal.ZERO);

  private DraftsForTests() {}

  static OrderLine line(BookId book, int copies) {
    return new OrderLine(book, "Book " + book, 1, false, copies, Money.of("10.00", "CNY"));
  }

  static OrderLine digital(BookId book) {
    return new OrderLine(book, "Book " + book, 1, true, 1, Money.of("10.00", "CNY"));
  }

  static OrderDraft draft(OrderLine... lines) {
    List<OrderLine> all = List.of(lines);
    return new OrderDraft(
        new OrderId(UUID.randomUUID()),
        new PaymentId(UUID.randomUUID()),
        PaymentTerms.SANDBOX,
        new AccountId(UUID.randomUUID()),
        all,
        Totals.of(all, SHIPPING, UNTAXED),
        ADDRESS,
        Locale.ENGLISH,
        Caution.NONE);
  }

  static CustomerOrder order(OrderLine... lines) {
    return draft(lines).place(NOW, DUE).order();
  }
}
