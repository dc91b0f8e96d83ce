package io.shucheng.stripe.payments;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.providers.PaymentReference;
import io.shucheng.ordering.providers.ProviderException;
import io.shucheng.stripe.api.StripeApi;
import io.shucheng.stripe.domain.Marks;
import java.util.List;
import java.util.Optional;

/**
 * Finds what Stripe knows of a payment: by its session (cs_…) or its payment intent (pi_…),
 * whichever the shop was told last, or by the shop's own marks.
 */
final class FindPayment {

  private static final String WISH = "look a payment up";
  private static final int NOT_FOUND = 404;

  private final StripeApi api;
  private final SessionList sessions;

  FindPayment(StripeApi api, SessionList sessions) {
    this.api = api;
    this.sessions = sessions;
  }

  /**
   * {@link Found#NOTHING} where Stripe knows of none.
   *
   * @param thoroughly whether not to find it must mean that it is not there
   * @throws ProviderException if Stripe cannot be asked, or says that the reference is another
   *     payment's
   */
  Found find(PaymentReference payment, boolean thoroughly) {
    String reference = payment.reference();
    Found found;
    if (reference == null) {
      found = byMarks(payment.id(), thoroughly);
    } else if (reference.startsWith("cs_")) {
      found = lookAt(() -> Found.of(session(reference)));
    } else if (reference.startsWith("pi_")) {
      found = lookAt(() -> withPage(api.intents().retrieve(reference)));
    } else {
      found = Found.NOTHING;
    }
    requireOf(payment.id(), found);
    return found;
  }

  private Found byMarks(PaymentId id, boolean thoroughly) {
    Optional<Found> paid = search(id);
    return paid.orElseGet(() -> sessions.of(id, thoroughly).map(Found::of).orElse(Found.NOTHING));
  }

  /**
   * Stripe's search lags a minute behind, so what it says is read again, and nothing means nothing.
   */
  private Optional<Found> search(PaymentId id) {
    List<PaymentIntent> intents;
    try {
      intents =
          api.send(
                  () ->
                      api.intents()
                          .search(
                              PaymentIntentSearchParams.builder()
                                  .setQuery("metadata['%s']:'%s'".formatted(Marks.PAYMENT, id))
                                  .setLimit(10L)
                                  .build()))
              .getData();
    } catch (InvalidRequestException _) {
      // there is no search for accounts in India
      return Optional.empty();
    } catch (StripeException e) {
      throw api.failure(WISH, e);
    }
    return intents.stream()
        .map(intent -> lookAt(() -> withPage(api.intents().retrieve(intent.getId()))))
        .filter(found -> !found.isNothing())
        .max(Standings.BY_WEIGHT);
  }

  /** Only where the payment itself does not tell what became of it. */
  private Found withPage(PaymentIntent intent) throws StripeException {
    Found alone = new Found(null, intent);
    if (!alone.isUndecided()) {
      return alone;
    }
    List<Session> pages =
        api.sessions()
            .list(SessionListParams.builder().setPaymentIntent(intent.getId()).setLimit(1L).build())
            .getData();
    return pages.isEmpty() ? alone : new Found(pages.getFirst(), intent);
  }

  Session session(String id) throws StripeException {
    return api.sessions()
        .retrieve(id, SessionRetrieveParams.builder().addExpand("payment_intent").build());
  }

  private Found lookAt(StripeApi.Request<Found> request) {
    try {
      return api.send(request);
    } catch (InvalidRequestException e) {
      if (e.getStatusCode() == NOT_FOUND) {
        return Found.NOTHING;
      }
      throw api.failure(WISH, e);
    } catch (StripeException e) {
      throw api.failure(WISH, e);
    }
  }

  private static void requireOf(PaymentId id, Found found) {
    if (!found.isNothing() && !id.toString().equals(found.mark(Marks.PAYMENT))) {
      throw ProviderException.refused(
          "%s at Stripe is not payment %s".formatted(found.reference(), id), null);
    }
  }
}
