package io.shucheng.ordering.usecase;

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

  /** Longer than a provider may take to answer. */
  private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(20);

  private final Errands errands;
  private final OrderPayments payments;
  private final CustomerOrders orders;
  private final Refunds refunds;
  private final RefundAnswers refundAnswers;
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
      Providers providers,
      AskProvider askProvider,
      TransactionTemplate transactions,
      ShopClock clock) {
    this.errands = errands;
    this.payments = payments;
    this.orders = orders;
    this.refunds = refunds;
    this.refundAnswers = refundAnswers;
    this.providers = providers;
    this.askProvider = askProvider;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Runs one batch.
   *
   * @return how many were tried
   */
  public int runDue(int most) {
    List<Errand> due = errands.takeDue(clock.now(), FIRST_BACK_OFF, most);
    due.forEach(this::run);
    return due.size();
  }

  private void run(Errand errand) {
    OrderPayment payment = payments.find(errand.payment()).orElseThrow();
    try {
      PaymentProvider provider = providers.require(payment.provider());
      switch (errand.kind()) {
        case CAPTURE -> capture(payment, provider);
        case ABANDON -> abandon(payment, provider);
        case REFUND -> refund(Objects.requireNonNull(errand.refund()), payment, provider);
      }
      errands.remove(errand);
    } catch (ProviderException e) {
      undone(errand, payment, e);
    } catch (RuntimeException e) {
      // whatever is wrong with this one, the others are run all the same
      log.error("Errand {} for payment {} failed", errand.kind(), payment.id(), e);
      errands.failed(errand, e.toString());
    }
  }

  private void capture(OrderPayment payment, PaymentProvider provider) {
    if (orders.find(payment.order()).orElseThrow().awaitsPayment()) {
      provider.capture(payment.asReference());
      askProvider.about(payment);
    } else {
      abandon(payment, provider);
    }
  }

  /** Money that came in spite of it is taken as late. */
  private void abandon(OrderPayment payment, PaymentProvider provider) {
    if (!payment.isCaptured()) {
      provider.abandon(payment.asReference());
      askProvider.about(payment);
    }
  }

  private void refund(UUID id, OrderPayment payment, PaymentProvider provider) {
    Refund refund = refunds.find(id).orElseThrow();
    if (!refund.isOpen()) {
      return;
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
  }

  private void undone(Errand errand, OrderPayment payment, ProviderException e) {
    if (!e.isRefused()) {
      errands.failed(errand, String.valueOf(e.getMessage()));
      return;
    }
    log.warn(
        "{} refused to {} payment {}: {}",
        payment.provider(),
        errand.kind(),
        payment.id(),
        e.getMessage());
    transactions.executeWithoutResult(
        _ -> {
          if (errand.refund() != null) {
            refundAnswers.failed(payment.provider(), errand.refund(), clock.now());
          }
          errands.remove(errand);
        });
  }
}
