package io.shucheng.stripe.payments;

import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe knows of a payment.
 *
 * @param session where the customer pays; null where it is not known or does not matter
 * @param intent the payment itself; null until the customer has tried to pay
 */
record Found(@Nullable Session session, @Nullable PaymentIntent intent) {

  static final Found NOTHING = new Found(null, null);

  static Found of(Session session) {
    return new Found(session, session.getPaymentIntentObject());
  }

  boolean isNothing() {
    return session == null && intent == null;
  }

  boolean hasOpenPage() {
    return session != null && "open".equals(session.getStatus());
  }

  boolean isExpired() {
    return session != null && "expired".equals(session.getStatus());
  }

  /** Whether the customer is done with the page. */
  boolean isComplete() {
    return session != null && "complete".equals(session.getStatus());
  }

  boolean isPaid() {
    return intentIs("succeeded")
        || (intent == null
            && session != null
            && ("paid".equals(session.getPaymentStatus())
                || "no_payment_required".equals(session.getPaymentStatus())));
  }

  boolean isAuthorized() {
    return intentIs("requires_capture");
  }

  boolean isCanceled() {
    return intentIs("canceled");
  }

  /** Whether the last try was refused, and no other has begun. */
  boolean isRefused() {
    return intentIs("requires_payment_method")
        && intent != null
        && (intent.getLastPaymentError() != null || isComplete());
  }

  /** Whether nothing has come of it yet that the payment itself would tell. */
  boolean isUndecided() {
    return intentIs("requires_payment_method")
        || intentIs("requires_confirmation")
        || intentIs("requires_action");
  }

  @Nullable String reference() {
    if (session != null) {
      return session.getId();
    }
    return intent == null ? null : intent.getId();
  }

  /** What the shop wrote on it; null where it is not the shop's. */
  @Nullable String mark(String name) {
    Map<String, String> marks = null;
    if (session != null) {
      marks = session.getMetadata();
    } else if (intent != null) {
      marks = intent.getMetadata();
    }
    return marks == null ? null : marks.get(name);
  }

  private boolean intentIs(String status) {
    return intent != null && status.equals(intent.getStatus());
  }
}
