package io.shucheng.ordering.usecase;

import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.providers.Notification;
import io.shucheng.ordering.providers.PaymentProvider;
import io.shucheng.ordering.providers.Standing;
import org.springframework.stereotype.Component;

/**
 * Asks a provider how a payment stands, and takes the answer as if it had told by itself; never
 * within a transaction.
 */
@Component
class AskProvider {

  private final Providers providers;
  private final SettlePayment settlePayment;

  AskProvider(Providers providers, SettlePayment settlePayment) {
    this.providers = providers;
    this.settlePayment = settlePayment;
  }

  /**
   * @throws io.shucheng.ordering.providers.ProviderException if the provider cannot be asked
   */
  void about(OrderPayment payment) {
    PaymentProvider provider = providers.require(payment.provider());
    Standing standing = provider.lookUp(payment.asReference());
    switch (standing.state()) {
      case OPEN, CLOSED -> {
        // nothing that a notification would tell
      }
      case AUTHORIZED -> tell(payment, standing, Notification.Type.AUTHORIZED);
      case CAPTURED -> tell(payment, standing, Notification.Type.CAPTURED);
      case FAILED -> tell(payment, standing, Notification.Type.FAILED);
    }
  }

  /** The id is the same for the same answer, so that it counts once. */
  private void tell(OrderPayment payment, Standing standing, Notification.Type type) {
    settlePayment.settle(
        new Notification(
            payment.provider(),
            "lookup-%s-%s".formatted(payment.id(), type),
            type,
            "lookup",
            payment.id(),
            null,
            standing.amount() == null ? payment.amount() : standing.amount(),
            standing.reference(),
            "{}"));
  }
}
