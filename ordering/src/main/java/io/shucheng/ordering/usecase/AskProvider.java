package io.shucheng.ordering.usecase;

import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.providers.Notification;
import io.shucheng.ordering.providers.PaymentProvider;
import io.shucheng.ordering.providers.Standing;
import io.shucheng.platform.money.Money;
import java.util.List;
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
   * @return where it stands
   * @throws io.shucheng.ordering.providers.ProviderException if the provider cannot be asked
   */
  Standing.State about(OrderPayment payment) {
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
    return standing.state();
  }

  /** The id is the same for the same answer, so that it counts once, and another for another. */
  private void tell(OrderPayment payment, Standing standing, Notification.Type type) {
    Money amount = standing.amount() == null ? payment.amount() : standing.amount();
    String answer = RequestHash.of(List.of(type, amount, String.valueOf(standing.reference())));
    settlePayment.settle(
        new Notification(
            payment.provider(),
            "lookup-%s-%s".formatted(payment.id(), answer),
            type,
            "lookup",
            payment.id(),
            null,
            amount,
            standing.reference(),
            "{}"));
  }
}
