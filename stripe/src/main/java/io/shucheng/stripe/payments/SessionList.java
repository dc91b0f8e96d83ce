package io.shucheng.stripe.payments;

import com.stripe.model.StripeCollection;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionListParams;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.providers.ProviderException;
import io.shucheng.stripe.api.StripeApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's list of sessions, read for a payment's. It cannot be asked for the shop's marks, but for
 * a time, which the payment's id tells; and unlike Stripe's search it never lags.
 */
final class SessionList {

  private static final long PAGE = 100;

  /** Of a hundred sessions each, and about a second: what fits in the time of a call. */
  private static final int MOST_PAGES = 8;

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  /** Most customers pay at once. */
  private static final Duration SOON = Duration.ofMinutes(30);

  /** As long as a session may live. */
  private static final Duration LATER = Duration.ofHours(24);

  private final StripeApi api;
  private final Clock clock;

  SessionList(StripeApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /**
   * The payment's session that matters most.
   *
   * @param thoroughly whether not to find it must mean that it is not there
   * @throws ProviderException if it must, and there are more sessions than can be read
   */
  Optional<Session> of(PaymentId id, boolean thoroughly) {
    Instant made = PaymentTime.of(id).orElseGet(() -> clock.instant().minus(LATER));
    Reading reading = new Reading(id);
    reading.read(made.minus(CLOCKS_DIFFER), made.plus(SOON));
    if (reading.mine.isEmpty()) {
      reading.read(made.plus(SOON), made.plus(LATER).plus(CLOCKS_DIFFER));
    }
    if (reading.mine.isEmpty() && reading.pages >= MOST_PAGES && thoroughly) {
      throw ProviderException.unavailable(
          "payment %s is not among the %d sessions at Stripe around it, and there are more"
              .formatted(id, MOST_PAGES * PAGE),
          null);
    }
    return reading.mine.stream().map(Found::of).max(Standings.BY_WEIGHT).map(Found::session);
  }

  private final class Reading {

    private final String id;
    private final List<Session> mine = new ArrayList<>();
    private int pages;

    Reading(PaymentId id) {
      this.id = id.toString();
    }

    void read(Instant from, Instant until) {
      String after = null;
      while (pages < MOST_PAGES) {
        StripeCollection<Session> page = page(from, until, after);
        pages++;
        page.getData().stream()
            .filter(session -> id.equals(session.getClientReferenceId()))
            .forEach(mine::add);
        if (!Boolean.TRUE.equals(page.getHasMore()) || page.getData().isEmpty()) {
          return;
        }
        after = page.getData().getLast().getId();
      }
    }
  }

  private StripeCollection<Session> page(Instant from, Instant until, @Nullable String after) {
    SessionListParams.Builder asked =
        SessionListParams.builder()
            .setLimit(PAGE)
            .setCreated(
                SessionListParams.Created.builder()
                    .setGte(from.getEpochSecond())
                    .setLt(until.getEpochSecond())
                    .build())
            .addExpand("data.payment_intent");
    if (after != null) {
      asked.setStartingAfter(after);
    }
    return api.ask("list its sessions", () -> api.sessions().list(asked.build()));
  }
}
