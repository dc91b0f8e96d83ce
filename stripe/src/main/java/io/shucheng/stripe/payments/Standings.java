package io.shucheng.stripe.payments;

import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import io.shucheng.ordering.providers.Standing;
import io.shucheng.platform.money.Money;
import io.shucheng.stripe.domain.StripeAmounts;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What the states of Stripe's sessions and payment intents mean to the shop. */
final class Standings {

  /** Of several found for one payment, the one that the shop has to know comes last. */
  static final Comparator<Found> BY_WEIGHT = Comparator.comparingInt(Standings::weight);

  private Standings() {}

  private static int weight(Found found) {
    if (found.isPaid()) {
      return 4;
    }
    if (found.isAuthorized()) {
      return 3;
    }
    if (found.isComplete() && !found.isRefused()) {
      return 2;
    }
    return found.hasOpenPage() ? 1 : 0;
  }

  static Standing of(Found found) {
    Standing.State state = state(found);
    return new Standing(state, amount(found, state), found.reference());
  }

  private static Standing.State state(Found found) {
    if (found.isPaid()) {
      return Standing.State.CAPTURED;
    }
    if (found.isAuthorized()) {
      return Standing.State.AUTHORIZED;
    }
    if (found.isCanceled() || found.isExpired()) {
      return Standing.State.CLOSED;
    }
    // also while a bank takes its days: nobody knows yet
    return found.isRefused() ? Standing.State.FAILED : Standing.State.OPEN;
  }

  private static @Nullable Money amount(Found found, Standing.State state) {
    PaymentIntent intent = found.intent();
    Session session = found.session();
    return switch (state) {
      case CAPTURED -> {
        if (intent != null) {
          yield StripeAmounts.money(intent.getAmountReceived(), intent.getCurrency());
        }
        yield session == null
            ? null
            : StripeAmounts.money(session.getAmountTotal(), session.getCurrency());
      }
      case AUTHORIZED ->
          intent == null
              ? null
              : StripeAmounts.money(intent.getAmountCapturable(), intent.getCurrency());
      case OPEN, FAILED, CLOSED -> null;
    };
  }
}
