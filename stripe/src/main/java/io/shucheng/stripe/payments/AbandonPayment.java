package io.shucheng.stripe.payments;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCancelParams.CancellationReason;
import io.shucheng.ordering.providers.PaymentReference;
import io.shucheng.ordering.providers.ProviderException;
import io.shucheng.stripe.api.StripeApi;

/**
 * Closes the page of a payment that did not come, or gives its authorization back. The customer may
 * be paying in the same moment: then Stripe refuses the one, and the other is tried.
 */
final class AbandonPayment {

  private static final String WISH = "close a payment";
  private static final int ROUNDS = 3;

  private final StripeApi api;
  private final FindPayment find;

  AbandonPayment(StripeApi api, FindPayment find) {
    this.api = api;
    this.find = find;
  }

  void abandon(PaymentReference payment) {
    for (int round = 0; round < ROUNDS; round++) {
      if (isOver(find.find(payment, true))) {
        return;
      }
    }
    throw ProviderException.unavailable(
        "payment %s changes at Stripe while it is being closed".formatted(payment.id()), null);
  }

  /** Whether nothing is left to close; else it has changed since it was found. */
  private boolean isOver(Found found) {
    Session session = found.session();
    PaymentIntent intent = found.intent();
    try {
      if (session != null && found.hasOpenPage()) {
        api.send(() -> api.sessions().expire(session.getId()));
      } else if (intent != null && found.isAuthorized()) {
        api.send(() -> api.intents().cancel(intent.getId(), abandoned()));
      }
      return true;
    } catch (InvalidRequestException _) {
      return false;
    } catch (StripeException e) {
      throw api.failure(WISH, e);
    }
  }

  private static PaymentIntentCancelParams abandoned() {
    return PaymentIntentCancelParams.builder()
        .setCancellationReason(CancellationReason.ABANDONED)
        .build();
  }
}
