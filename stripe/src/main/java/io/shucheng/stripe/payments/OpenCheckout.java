package io.shucheng.stripe.payments;

import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.HttpHeaders;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import io.shucheng.ordering.providers.Opening;
import io.shucheng.ordering.providers.PaymentRequest;
import io.shucheng.ordering.providers.ProviderException;
import io.shucheng.stripe.api.StripeApi;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens a payment's Checkout Session, or finds it. The payment's id is the idempotency key, so that
 * Stripe answers with the session it opened before, even where the shop forgot that it asked.
 */
final class OpenCheckout {

  private static final String WISH = "open a payment";

  /** One a day, for orders that wait longer than a session may live. */
  private static final int MOST_SESSIONS = 8;

  private final StripeApi api;
  private final CheckoutTerms terms;
  private final FindPayment find;
  private final SessionList sessions;
  private final Clock clock;

  OpenCheckout(
      StripeApi api, CheckoutTerms terms, FindPayment find, SessionList sessions, Clock clock) {
    this.api = api;
    this.terms = terms;
    this.find = find;
    this.sessions = sessions;
    this.clock = clock;
  }

  Opening open(PaymentRequest request) {
    if (!request.expiresAt().isAfter(clock.instant())) {
      throw ProviderException.refused(
          "payment %s was to be made until %s".formatted(request.id(), request.expiresAt()), null);
    }
    SessionCreateParams asked = terms.of(request);
    for (int number = 1; number <= MOST_SESSIONS; number++) {
      Optional<Session> session = session(request, asked, number);
      if (session.isPresent() && !isSpent(Found.of(session.get()))) {
        return opening(request, session.get());
      }
    }
    throw ProviderException.refused(
        "payment %s was opened %d times at Stripe".formatted(request.id(), MOST_SESSIONS), null);
  }

  /** Whether it ended by itself without money, so that the customer may have another. */
  private boolean isSpent(Found found) {
    Session session = found.session();
    if (session == null) {
      return false;
    }
    boolean timeIsUp = !Instant.ofEpochSecond(session.getExpiresAt()).isAfter(clock.instant());
    return (found.isExpired() && timeIsUp) || (found.isComplete() && found.isRefused());
  }

  private static Opening opening(PaymentRequest request, Session session) {
    if (Found.of(session).isExpired()) {
      throw ProviderException.refused(
          "payment %s was closed at Stripe".formatted(request.id()), null);
    }
    // who has paid has no page any more, and is led back
    URI page = session.getUrl() == null ? request.returnTo() : URI.create(session.getUrl());
    return new Opening(page, session.getId());
  }

  /** Nothing where Stripe failed once, and repeats that for as long as it remembers the key. */
  private Optional<Session> session(PaymentRequest request, SessionCreateParams asked, int number) {
    String key = "open-" + request.id() + (number == 1 ? "" : "-" + number);
    RequestOptions options = RequestOptions.builder().setIdempotencyKey(key).build();
    try {
      Session session = api.send(() -> api.sessions().create(asked, options));
      // what is repeated tells how it was, not how it is
      return Optional.of(
          isRepeated(session.getLastResponse().headers())
              ? api.send(() -> find.session(session.getId()))
              : session);
    } catch (IdempotencyException _) {
      // opened with other parameters, as when the shop's address was changed since
      return Optional.of(
          sessions
              .of(request.id(), true)
              .orElseThrow(
                  () ->
                      ProviderException.unavailable(
                          "payment %s is being opened at Stripe".formatted(request.id()), null)));
    } catch (StripeException e) {
      if (isRepeatedFailure(e)) {
        return Optional.empty();
      }
      throw api.failure(WISH, e);
    }
  }

  private static boolean isRepeatedFailure(StripeException e) {
    return e.getStatusCode() != null
        && e.getStatusCode() >= 500
        && e.getStripeError() != null
        && e.getStripeError().getLastResponse() != null
        && isRepeated(e.getStripeError().getLastResponse().headers());
  }

  private static boolean isRepeated(@Nullable HttpHeaders headers) {
    return headers != null
        && headers.firstValue("Idempotent-Replayed").filter("true"::equals).isPresent();
  }
}
