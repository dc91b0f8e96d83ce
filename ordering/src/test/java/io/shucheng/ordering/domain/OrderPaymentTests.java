package io.shucheng.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.platform.money.Money;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderPaymentTests {

  private static final Set<PaymentStatus> OPEN =
      EnumSet.of(PaymentStatus.PENDING, PaymentStatus.AUTHORIZED, PaymentStatus.FAILED);

  @ParameterizedTest
  @EnumSource
  void onlyAnOpenPaymentIsCapturedFailedOrCancelled(PaymentStatus status) {
    verb(status, OPEN.contains(status), PaymentStatus.CAPTURED, p -> p.capture(at()));
    verb(status, OPEN.contains(status), PaymentStatus.AUTHORIZED, p -> p.authorize(at()));
    verb(status, OPEN.contains(status), PaymentStatus.FAILED, p -> p.fail(at()));
    verb(status, OPEN.contains(status), PaymentStatus.CANCELLED, p -> p.cancel(at()));
  }

  @ParameterizedTest
  @EnumSource
  void moneyThatComesLateIsKeptUnlessItIsThereAlready(PaymentStatus status) {
    boolean there =
        EnumSet.of(PaymentStatus.CAPTURED, PaymentStatus.CAPTURED_LATE, PaymentStatus.REFUNDED)
            .contains(status);
    verb(status, !there, PaymentStatus.CAPTURED_LATE, p -> p.captureLate(at()));
    verb(status, !there, PaymentStatus.CAPTURED, p -> p.captureAgain(at()));
  }

  @ParameterizedTest
  @EnumSource
  void onlyMoneyThatCameGoesBackAndNoMoreThanCame(PaymentStatus status) {
    OrderPayment payment = payment(status);
    if (payment.isCaptured()) {
      OrderPayment half = payment.refund(Money.of("20.00", "CNY"), at());
      assertThat(half.refundMade(true, at()).status()).isEqualTo(status);
      Money rest = half.amount().minus(half.refunded());
      assertThat(half.refund(rest, at()).refundMade(true, at()).status())
          .isEqualTo(PaymentStatus.REFUNDED);
      assertThatThrownBy(() -> half.refund(half.amount(), at()))
          .isInstanceOf(IllegalTransitionException.class);
    } else {
      assertThatThrownBy(() -> payment.refund(Money.of("1.00", "CNY"), at()))
          .isInstanceOf(IllegalTransitionException.class);
    }
  }

  private static void verb(
      PaymentStatus from, boolean allowed, PaymentStatus to, UnaryOperator<OrderPayment> verb) {
    OrderPayment payment = payment(from);
    if (allowed) {
      OrderPayment after = verb.apply(payment);
      assertThat(after.status()).isEqualTo(to);
      assertThat(after.version()).isEqualTo(payment.version() + 1);
      assertThat(after.capturedAt() != null).isEqualTo(after.isCaptured());
    } else {
      assertThatThrownBy(() -> verb.apply(payment))
          .isInstanceOf(IllegalTransitionException.class)
          .hasMessageContaining(from.name());
    }
  }

  private static java.time.Instant at() {
    return CustomerOrderTests.NOW.plusSeconds(60);
  }

  private static OrderPayment payment(PaymentStatus status) {
    OrderPayment open =
        OrderPayment.open(
            new PaymentId(UUID.randomUUID()),
            CustomerOrderTests.order(),
            PaymentTerms.SANDBOX,
            CustomerOrderTests.DUE);
    return new OrderPayment(
        open.id(),
        open.order(),
        open.provider(),
        open.amount(),
        status,
        3,
        open.createdAt(),
        open.expiresAt(),
        open.changedAt(),
        null,
        null,
        null,
        open.refunded());
  }
}
