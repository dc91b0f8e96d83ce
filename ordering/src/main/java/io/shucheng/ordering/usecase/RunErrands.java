package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.domain.Errand;
import io.shucheng.ordering.domain.Errands;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.OrderPayments;
import io.shucheng.ordering.domain.Refund;
import io.shucheng.ordering.domain.Refunds;
import io.shucheng.ordering.providers.PaymentProvider;
import io.shucheng.ordering.providers.ProviderException;
import io.shucheng.ordering.providers.RefundRequest;
import io.shucheng.ordering.providers.RefundStanding;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the providers what was decided to be asked: outside of any transaction, and again until they
 * answer. An errand that is done twice does nothing twice, for the provider knows it by its id.
 */
@Component
public class RunErrands {

  private static final Logger log = LoggerFactory.getLogger(RunErrands.class);

  /** Longer than the two answers of a provider that an errand wants may take. */
  private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(30);

  /** With the back-off's hour between them, some three days: as long as a bank may take. */
  private static final int ATTEMPTS_TO_ABANDON = 80;

  private final Errands errands;
  private final OrderPayments payments;
  private final CustomerOrders orders;
  private final Refunds refunds;
  private final RefundAnswers refundAnswers;
  private final AllocatedStock allocatedStock;
  private final Providers providers;
  private final AskProvider askProvider;
  private final TransactionTemplate transactions;
  private final ShopClock clock;

  RunErrands(
      Errands errands,
      OrderPayments payments,
      CustomerOrders orders,
      Refunds refunds,
      RefundAnswers refundAnswers,
      AllocatedStock allocatedStock,
      Providers providers,
      AskProvider askProvider,
      TransactionTemplate transactions,
      ShopClock clock) {
    this.errands = errands;
    this.payments = payments;
    this.orders = orders;
    this.refunds = refunds;
    this.refundAnswers = refundAnswers;
    this.allocatedStock = allocatedStock;
    this.providers = providers;
    this.askProvider = askProvider;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Runs what is due, one after the other, each taken only when its turn has come.
   *
   * @param most how many at most
   * @return how many were tried
   */
  public int runDue(int most) {
    for (int tried = 0; tried < most; tried++) {
      List<Errand> due = errands.takeDue(clock.now(), FIRST_BACK_OFF, 1);
      if (due.isEmpty()) {
        return tried;
      }
      run(due.getFirst());
    }
    return most;
  }

  private void run(Errand errand) {
    try {
      OrderPayment payment = payments.find(errand.payment()).orElseThrow();
      PaymentProvider provider = providers.require(payment.provider());
      boolean done =
          switch (errand.kind()) {
            case CAPTURE -> capture(errand, payment, provider);
            case ABANDON -> abandon(errand, payment, provider);
            case REFUND -> refund(Objects.requireNonNull(errand.refund()), payment, provider);
          };
      if (done) {
        errands.remove(errand);
      } else {
        errands.failed(errand, "still under way at the provider");
      }
    } catch (ProviderException e) {
      undone(errand, e);
    } catch (RuntimeException e) {
      // whatever is wrong with this one, the others are run all the same
      log.error("Errand {} for payment {} failed", errand.kind(), errand.payment(), e);
      errands.failed(errand, e.toString());
    }
  }

  /** An order that has expired since is wanted all the same while there are copies for it. */
  private boolean capture(Errand errand, OrderPayment payment, PaymentProvider provider) {
    CustomerOrder order = orders.find(payment.order()).orElseThrow();
    boolean wanted =
        order.awaitsPayment()
            || (order.status() == OrderStatus.EXPIRED && allocatedStock.isEnoughFor(order));
    if (payment.isCaptured()) {
      return true;
    }
    if (!wanted) {
      return abandon(errand, payment, provider);
    }
    provider.capture(payment.asReference());
    askProvider.about(payment);
    return true;
  }

  /**
   * Money that came in spite of it is taken as late; while the provider says that it may still
   * come, it is asked again, for some days.
   */
  private boolean abandon(Errand errand, OrderPayment payment, PaymentProvider provider) {
    if (payment.isCaptured()) {
      return true;
    }
    provider.abandon(payment.asReference());
    return switch (askProvider.about(payment)) {
      case CAPTURED, CLOSED, FAILED -> true;
      case OPEN, AUTHORIZED ->
          payment.reference() == null || errand.attempts() > ATTEMPTS_TO_ABANDON;
    };
  }

  private boolean refund(UUID id, OrderPayment payment, PaymentProvider provider) {
    Refund refund = refunds.find(id).orElseThrow();
    if (!refund.isOpen()) {
      return true;
    }
    RefundStanding standing =
        provider.refund(new RefundRequest(id, payment.asReference(), refund.amount()));
    transactions.executeWithoutResult(
        _ -> {
          switch (standing) {
            case DONE -> refundAnswers.made(payment.provider(), id, clock.now());
            case UNDER_WAY -> refundAnswers.underWay(payment.provider(), id, clock.now());
            case FAILED -> refundAnswers.failed(payment.provider(), id, clock.now());
          }
        });
    return standing != RefundStanding.UNDER_WAY;
  }

  private void undone(Errand errand, ProviderException e) {
    if (!e.isRefused() || errand.kind() == Errand.Kind.ABANDON) {
      errands.failed(errand, String.valueOf(e.getMessage()));
      return;
    }
    log.warn(
        "The provider refused {} for payment {}: {}",
        errand.kind(),
        errand.payment(),
        e.getMessage());
    transactions.executeWithoutResult(
        _ -> {
          giveUp(errand);
          errands.remove(errand);
        });
  }

  /** A refund has to be seen to by somebody; a payment may be tried again by its customer. */
  private void giveUp(Errand errand) {
    OrderPayment named = payments.find(errand.payment()).orElseThrow();
    if (errand.refund() != null) {
      refundAnswers.failed(named.provider(), errand.refund(), clock.now());
      return;
    }
    var _ = orders.lock(named.order()).orElseThrow();
    OrderPayment payment = payments.find(errand.payment()).orElseThrow();
    if (payment.isOpen()) {
      payments.update(payment.fail(clock.now()));
    }
  }
}
