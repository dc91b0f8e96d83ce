package io.shucheng.ordering.usecase;

import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.OrderPayments;
import io.shucheng.ordering.providers.ProviderException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the providers about payments that customers were led to and that stayed silent. */
@Component
public class AskAfterPayments {

  private static final Logger log = LoggerFactory.getLogger(AskAfterPayments.class);

  /** As long as a customer takes to pay, and a provider to tell. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private final OrderPayments payments;
  private final AskProvider askProvider;
  private final ShopClock clock;

  AskAfterPayments(OrderPayments payments, AskProvider askProvider, ShopClock clock) {
    this.payments = payments;
    this.askProvider = askProvider;
    this.clock = clock;
  }

  /**
   * Asks about one batch.
   *
   * @return how many were asked about
   */
  public int askDue(int most) {
    Instant now = clock.now();
    List<OrderPayment> silent = payments.takeSilent(now.minus(SILENCE), now, most);
    silent.forEach(this::ask);
    return silent.size();
  }

  private void ask(OrderPayment payment) {
    try {
      askProvider.about(payment);
    } catch (ProviderException e) {
      log.info("Payment {} is asked about again later: {}", payment.id(), e.getMessage());
    } catch (RuntimeException e) {
      // whatever is wrong with this one, the others are asked about all the same
      log.error("Payment {} could not be asked about", payment.id(), e);
    }
  }
}
