package io.shucheng.ordering.usecase;

import static io.shucheng.ordering.ShopForTests.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.ordering.ProviderForTests;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.ordering.domain.Notifications.Outcome;
import io.shucheng.ordering.domain.Origin;
import io.shucheng.ordering.domain.Refund;
import io.shucheng.ordering.domain.RefundWish;
import io.shucheng.ordering.domain.Refunds;
import io.shucheng.ordering.providers.Notification;
import io.shucheng.ordering.providers.ProviderException;
import io.shucheng.ordering.providers.RefundStanding;
import io.shucheng.ordering.providers.Standing;
import io.shucheng.platform.identity.AccountId;
import io.shuchengtest.TurnedClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@OrderingIntegrationTest
@TestPropertySource(properties = "shucheng.ordering.payment-provider=test")
class ProvidersIntegrationTests {

  @Autowired Orders orders;
  @Autowired ShopForTests shop;
  @Autowired ProviderForTests provider;
  @Autowired OpenPayment openPayment;
  @Autowired SettlePayment settlePayment;
  @Autowired RunErrands runErrands;
  @Autowired AskAfterPayments askAfterPayments;
  @Autowired ExpireOrders expireOrders;
  @Autowired RefundOrder refundOrder;
  @Autowired Refunds refunds;
  @Autowired SeeToRefund seeToRefund;
  @Autowired TurnedClock clock;

  AccountId customer;
  BookId book;
  Order order;

  @BeforeEach
  void place() {
    provider.reset();
    customer = shop.customer();
    book = shop.book("10.00", 5);
    order = orders.place(customer, order(book, 2));
  }

  /** Leaves nothing that the next test would find due. */
  @AfterEach
  void prove() {
    provider.reset();
    provider.stands(order.payment().id(), new Standing(Standing.State.CLOSED, null, null));
    if (status() == OrderStatus.AWAITING_PAYMENT) {
      orders.cancel(customer, order.id());
    }
    clock.turnBy(Duration.ofDays(1));
    while (runErrands.runDue(10) > 0) {
      // the next batch
    }
    clock.reset();
    shop.assertProven();
  }

  @Test
  void theCustomerIsLedToTheSamePageHoweverOftenTheyAsk() {
    assertThat(openPayment.open(order.payment().id()).toString())
        .isEqualTo("https://pay.example/" + order.payment().id());
    assertThat(openPayment.open(order.payment().id()).toString())
        .isEqualTo("https://pay.example/" + order.payment().id());
  }

  @Test
  void moneyThatIsAuthorizedIsTakenAndMakesTheOrderPaid() {
    openPayment.open(order.payment().id());
    assertThat(tell(Notification.Type.AUTHORIZED)).isEqualTo(Outcome.APPLIED);
    assertThat(payment()).isEqualTo(PaymentStatus.AUTHORIZED);
    assertThat(status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    runErrands.runDue(10);
    assertThat(status()).isEqualTo(OrderStatus.PAID);
    assertThat(provider.asked()).containsExactly("open", "capture", "look up");
    assertThat(tell(Notification.Type.CAPTURED)).isEqualTo(Outcome.IGNORED);
    assertThat(tell(Notification.Type.AUTHORIZED)).isEqualTo(Outcome.IGNORED);
  }

  @Test
  void moneyThatIsAuthorizedForAnOrderThatIsOverIsNeverTaken() {
    tell(Notification.Type.AUTHORIZED);
    orders.cancel(customer, order.id());
    runErrands.runDue(10);
    assertThat(provider.asked()).doesNotContain("capture").contains("abandon");
    assertThat(status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(payment()).isEqualTo(PaymentStatus.CANCELLED);
  }

  @Test
  void aCallbackMayComeBeforeTheAnswerToTheOpeningCall() {
    provider.whileOpening(() -> tell(Notification.Type.CAPTURED));
    openPayment.open(order.payment().id());
    assertThat(status()).isEqualTo(OrderStatus.PAID);
    assertThat(payment()).isEqualTo(PaymentStatus.CAPTURED);
  }

  @Test
  void anOrderThatEndsWhileItsPaymentIsOpenedIsAbandonedAtTheProvider() {
    provider.whileOpening(
        () -> {
          orders.cancel(customer, order.id());
          runErrands.runDue(10);
        });
    openPayment.open(order.payment().id());
    assertThat(runErrands.runDue(10)).isEqualTo(1);
    assertThat(provider.asked()).filteredOn("abandon"::equals).hasSize(2);
    assertThatThrownBy(() -> openPayment.open(order.payment().id()))
        .isInstanceOf(IllegalTransitionException.class);
  }

  @Test
  void aPaymentThatStaysSilentIsAskedAfter() {
    openPayment.open(order.payment().id());
    provider.stands(
        order.payment().id(), new Standing(Standing.State.CAPTURED, order.total(), null));
    assertThat(askAfterPayments.askDue(10)).isZero();
    clock.turnBy(Duration.ofMinutes(3));
    assertThat(askAfterPayments.askDue(10)).isEqualTo(1);
    assertThat(status()).isEqualTo(OrderStatus.PAID);
    clock.turnBy(Duration.ofMinutes(3));
    assertThat(askAfterPayments.askDue(10)).isZero();
  }

  @Test
  void aProviderThatIsGoneIsAskedAgainAndAgainWithPauses() {
    openPayment.open(order.payment().id());
    provider.isIn(ProviderException.unavailable("gone", null));
    clock.turnBy(Duration.ofMinutes(3));
    assertThat(askAfterPayments.askDue(10)).isEqualTo(1);
    assertThat(askAfterPayments.askDue(10)).isZero();
    orders.cancel(customer, order.id());
    assertThat(runErrands.runDue(10)).isEqualTo(1);
    assertThat(runErrands.runDue(10)).isZero();
    clock.turnBy(Duration.ofSeconds(31));
    provider.isIn(null);
    provider.stands(order.payment().id(), new Standing(Standing.State.CLOSED, null, null));
    assertThat(runErrands.runDue(10)).isEqualTo(1);
    clock.turnBy(Duration.ofDays(1));
    assertThat(runErrands.runDue(10)).isZero();
  }

  @Test
  void moneyThatTheProviderHadTakenWhenItWasToldToStopGoesBack() {
    openPayment.open(order.payment().id());
    provider.stands(
        order.payment().id(), new Standing(Standing.State.CAPTURED, order.total(), null));
    orders.cancel(customer, order.id());
    assertThat(runErrands.runDue(1)).isEqualTo(1);
    assertThat(payment()).isEqualTo(PaymentStatus.CAPTURED_LATE);
    runErrands.runDue(10);
    assertThat(payment()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(provider.asked()).contains("refund 28.00");
  }

  @Test
  void aRefundThatTheProviderMakesLaterIsDoneWhenItSaysSo() {
    tell(Notification.Type.CAPTURED);
    Refund refund = refund();
    provider.answersRefunds(RefundStanding.UNDER_WAY);
    runErrands.runDue(10);
    assertThat(refunds.find(refund.id()).orElseThrow().status()).isEqualTo(Refund.Status.UNDER_WAY);
    assertThat(tellOf(Notification.Type.REFUNDED, refund.id())).isEqualTo(Outcome.APPLIED);
    assertThat(payment()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(tellOf(Notification.Type.REFUNDED, refund.id())).isEqualTo(Outcome.IGNORED);
    assertThat(tellOf(Notification.Type.REFUNDED, UUID.randomUUID())).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void aPaymentThatMayStillComeWhenItsOrderIsOverIsAskedAfterForDays() {
    openPayment.open(order.payment().id());
    orders.cancel(customer, order.id());
    assertThat(runErrands.runDue(10)).isEqualTo(1);
    provider.stands(
        order.payment().id(), new Standing(Standing.State.CAPTURED, order.total(), null));
    clock.turnBy(Duration.ofHours(2));
    runErrands.runDue(10);
    assertThat(payment()).isEqualTo(PaymentStatus.REFUNDED);
  }

  @Test
  void aRefundThatStaysSilentIsAskedAfter() {
    tell(Notification.Type.CAPTURED);
    Refund refund = refund();
    provider.answersRefunds(RefundStanding.UNDER_WAY);
    runErrands.runDue(10);
    provider.answersRefunds(RefundStanding.DONE);
    clock.turnBy(Duration.ofHours(2));
    assertThat(runErrands.runDue(10)).isEqualTo(1);
    assertThat(refunds.find(refund.id()).orElseThrow().status()).isEqualTo(Refund.Status.DONE);
  }

  @Test
  void aRefundThatABankSendsBackIsSeenAndTriedAgainOrSettledAnotherWay() {
    tell(Notification.Type.CAPTURED);
    Refund refund = refund();
    runErrands.runDue(10);
    assertThat(payment()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(tellOf(Notification.Type.REFUND_FAILED, refund.id())).isEqualTo(Outcome.APPLIED);
    assertThat(payment()).isEqualTo(PaymentStatus.CAPTURED);
    assertThat(refunds.countFailed()).isPositive();
    seeToRefund.see(order.id(), refund.id(), false, customer);
    runErrands.runDue(10);
    assertThat(payment()).isEqualTo(PaymentStatus.REFUNDED);
    tellOf(Notification.Type.REFUND_FAILED, refund.id());
    seeToRefund.see(order.id(), refund.id(), true, customer);
    assertThat(payment()).isEqualTo(PaymentStatus.REFUNDED);
    assertThatThrownBy(() -> seeToRefund.see(order.id(), refund.id(), true, customer))
        .isInstanceOf(IllegalTransitionException.class);
  }

  @Test
  void whoAgreedInTimeKeepsTheOrderWhileTheProviderIsGone() {
    openPayment.open(order.payment().id());
    tell(Notification.Type.AUTHORIZED);
    provider.isIn(ProviderException.unavailable("gone", null));
    runErrands.runDue(10);
    clock.turnBy(Duration.ofMinutes(20));
    assertThat(expireOrders.expireDue(100)).isZero();
    provider.isIn(null);
    runErrands.runDue(10);
    assertThat(status()).isEqualTo(OrderStatus.PAID);
  }

  @Test
  void whoAgreedTooLateGetsTheBooksWhileThereAreSome() {
    openPayment.open(order.payment().id());
    clock.turnBy(Duration.ofMinutes(20));
    assertThat(expireOrders.expireDue(100)).isEqualTo(1);
    tell(Notification.Type.AUTHORIZED);
    while (runErrands.runDue(10) > 0) {
      clock.turnBy(Duration.ofHours(1));
    }
    assertThat(status()).isEqualTo(OrderStatus.PAID);
  }

  @Test
  void whoAgreedTooLateAndFindsNoCopiesIsNotCharged() {
    openPayment.open(order.payment().id());
    clock.turnBy(Duration.ofMinutes(20));
    expireOrders.expireDue(100);
    Order faster = orders.place(shop.customer(), order(book, 4));
    tell(Notification.Type.AUTHORIZED);
    runErrands.runDue(10);
    assertThat(provider.asked()).doesNotContain("capture");
    assertThat(status()).isEqualTo(OrderStatus.EXPIRED);
    shop.pay(faster);
  }

  @Test
  void aCaptureThatTheProviderRefusesMayBeTriedAgainByTheCustomer() {
    openPayment.open(order.payment().id());
    tell(Notification.Type.AUTHORIZED);
    provider.isIn(ProviderException.refused("the card is gone", null));
    runErrands.runDue(10);
    assertThat(payment()).isEqualTo(PaymentStatus.FAILED);
    provider.isIn(null);
    assertThat(tell(Notification.Type.AUTHORIZED)).isEqualTo(Outcome.APPLIED);
    runErrands.runDue(10);
    assertThat(status()).isEqualTo(OrderStatus.PAID);
  }

  @Test
  void aRefundThatTheProviderRefusesIsShownAsFailedAndNotTriedForEver() {
    tell(Notification.Type.CAPTURED);
    Refund refund = refund();
    provider.isIn(ProviderException.refused("the card is gone", null));
    runErrands.runDue(10);
    assertThat(refunds.find(refund.id()).orElseThrow().status()).isEqualTo(Refund.Status.FAILED);
    clock.turnBy(Duration.ofDays(1));
    assertThat(runErrands.runDue(10)).isZero();
    assertThat(payment()).isEqualTo(PaymentStatus.CAPTURED);
  }

  @Test
  void anExpiredOrdersPaymentIsAbandonedOnlyWhereSomebodyWasLedToTheProvider() {
    clock.turnBy(Duration.ofMinutes(16));
    expireOrders.expireDue(100);
    assertThat(runErrands.runDue(10)).isZero();
  }

  private Refund refund() {
    return refundOrder.refund(
        order.id(),
        new RefundWish.Everything(),
        null,
        new Origin(new AccountId(UUID.randomUUID()), null, ""),
        any -> true);
  }

  private Outcome tell(Notification.Type type) {
    return settle(type, null);
  }

  private Outcome tellOf(Notification.Type type, UUID refund) {
    return settle(type, refund);
  }

  private Outcome settle(Notification.Type type, UUID refund) {
    return settlePayment
        .settle(
            new Notification(
                ProviderForTests.NAME,
                UUID.randomUUID().toString(),
                type,
                type.name(),
                order.payment().id(),
                refund,
                order.total(),
                null,
                "{}"))
        .outcome();
  }

  private OrderStatus status() {
    return orders.find(customer, order.id()).orElseThrow().status();
  }

  private PaymentStatus payment() {
    return orders.find(customer, order.id()).orElseThrow().payment().status();
  }
}
