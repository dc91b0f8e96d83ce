package io.shucheng.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Address;
import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerOrderTests {

  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final Instant DUE = NOW.plus(Duration.ofMinutes(15));
  static final Address ADDRESS = new Address("A", "B", "C", null, null, "CN", null);

  @Test
  void aNewOrderAwaitsPaymentAtItsFirstVersion() {
    CustomerOrder order = order();
    assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    assertThat(order.version()).isEqualTo(1);
    assertThat(order.createdAt()).isEqualTo(order.changedAt()).isEqualTo(NOW);
  }

  @Test
  void aWaitingOrderIsPaidCancelledOrExpires() {
    Instant later = DUE.plusSeconds(1);
    assertThat(order().pay(later).status()).isEqualTo(OrderStatus.PAID);
    assertThat(order().cancel(later).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(order().expire(later).status()).isEqualTo(OrderStatus.EXPIRED);
    assertThat(order().pay(later).version()).isEqualTo(2);
    assertThat(order().pay(later).changedAt()).isEqualTo(later);
  }

  @Test
  void anOrderDoesNotExpireBeforeItsTime() {
    assertThatThrownBy(() -> order().expire(DUE.minusNanos(1)))
        .isInstanceOf(IllegalTransitionException.class)
        .hasMessageContaining(DUE.toString());
    assertThat(order().expire(DUE).status()).isEqualTo(OrderStatus.EXPIRED);
  }

  @Test
  void moneyThatComesAfterTheTimeButBeforeTheSweepIsWelcome() {
    assertThat(order().pay(DUE.plusSeconds(9)).status()).isEqualTo(OrderStatus.PAID);
  }

  @ParameterizedTest
  @EnumSource(value = OrderStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "AWAITING_PAYMENT")
  void anOrderThatDoesNotWaitRefusesAllThree(OrderStatus status) {
    CustomerOrder order = inStatus(status);
    for (BiFunction<CustomerOrder, Instant, CustomerOrder> verb :
        List.<BiFunction<CustomerOrder, Instant, CustomerOrder>>of(
            CustomerOrder::pay, CustomerOrder::cancel, CustomerOrder::expire)) {
      assertThatThrownBy(() -> verb.apply(order, DUE.plusSeconds(1)))
          .isInstanceOf(IllegalTransitionException.class)
          .hasMessageContaining(status.name());
    }
  }

  @Test
  void printedBooksWantAnAddressAndDigitalOnesNone() {
    assertThatThrownBy(() -> place(List.of(line(1, false)), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(place(List.of(line(1, true)), null).stockedLines()).isEmpty();
  }

  @Test
  void anOrderHasLinesAndEachBookOnce() {
    assertThatThrownBy(() -> place(List.of(), ADDRESS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> place(List.of(line(1, false), line(1, false)), ADDRESS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static CustomerOrder order() {
    return place(List.of(line(1, false), line(2, true)), ADDRESS);
  }

  private static CustomerOrder inStatus(OrderStatus status) {
    CustomerOrder order = order();
    return new CustomerOrder(
        order.id(),
        order.customer(),
        2,
        status,
        order.lines(),
        order.totals(),
        order.refunded(),
        order.heldBack(),
        order.shippingAddress(),
        Locale.ENGLISH,
        NOW,
        DUE,
        NOW);
  }

  private static OrderLine line(long book, boolean digital) {
    return new OrderLine(new BookId(book), "T", 1, digital, 2, Money.of("10.00", "CNY"));
  }

  private static CustomerOrder place(List<OrderLine> lines, Address address) {
    return CustomerOrder.place(
        new OrderId(UUID.randomUUID()),
        new AccountId(UUID.randomUUID()),
        lines,
        Totals.of(
            lines, new ShippingRate(Money.of("8.00", "CNY"), null), new TaxRate(BigDecimal.ZERO)),
        false,
        address,
        Locale.ENGLISH,
        NOW,
        DUE);
  }
}
