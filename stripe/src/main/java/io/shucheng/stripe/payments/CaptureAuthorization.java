package io.shucheng.stripe.payments;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import io.shucheng.ordering.providers.PaymentReference;
import io.shucheng.ordering.providers.ProviderException;
import io.shucheng.stripe.api.StripeApi;

/** Takes all of the money that a customer authorized. */
final class CaptureAuthorization {

  private static final String WISH = "capture a payment";

  private final StripeApi api;
  private final FindPayment find;

  CaptureAuthorization(StripeApi api, FindPayment find) {
    this.api = api;
    this.find = find;
  }

  void capture(PaymentReference payment) {
    Found found = find.find(payment, false);
    PaymentIntent intent = found.intent();
    if (intent == null || !found.isAuthorized()) {
      requireCaptured(payment, found);
      return;
    }
    try {
      api.send(() -> api.intents().capture(intent.getId()));
    } catch (InvalidRequestException _) {
      // somebody was faster: how does it stand now?
      requireCaptured(payment, find.find(payment, false));
    } catch (StripeException e) {
      throw api.failure(WISH, e);
    }
  }

  private static void requireCaptured(PaymentReference payment, Found found) {
    if (!found.isPaid()) {
      throw ProviderException.refused(
          "payment %s cannot be captured: at Stripe it is %s"
              .formatted(payment.id(), Standings.of(found).state()),
          null);
    }
  }
}
