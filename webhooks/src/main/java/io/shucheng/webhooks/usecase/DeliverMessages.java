package io.shucheng.webhooks.usecase;

import io.shucheng.webhooks.domain.Deliveries;
import io.shucheng.webhooks.domain.Letter;
import io.shucheng.webhooks.domain.Limits;
import io.shucheng.webhooks.domain.SubscriptionId;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. Each subscription has couriers of its own, a few at most, who go until nothing
 * more is due for it: one that answers slowly, or not at all, keeps only its own waiting.
 */
@Component
public class DeliverMessages {

  private static final Logger LOG = LoggerFactory.getLogger(DeliverMessages.class);

  /** The shop has half a minute to close, and others need their part of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Deliveries deliveries;
  private final AttemptDelivery attemptDelivery;
  private final WebhookInterest interest;
  private final Limits limits;
  private final Clock clock;
  private final Map<SubscriptionId, Integer> underWay = new ConcurrentHashMap<>();
  private final ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean closing;

  DeliverMessages(
      Deliveries deliveries,
      AttemptDelivery attemptDelivery,
      WebhookInterest interest,
      Limits limits,
      Clock clock) {
    this.deliveries = deliveries;
    this.attemptDelivery = attemptDelivery;
    this.interest = interest;
    this.limits = limits;
    this.clock = clock;
  }

  /** Begins with what is due, and does not wait for it. */
  public void begin() {
    if (interest.wanted() && !closing) {
      deliveries.due(clock.instant(), limits.atOnce()).forEach(this::sendOut);
    }
  }

  private void sendOut(SubscriptionId subscription, int due) {
    for (int courier = 0; courier < due; courier++) {
      if (underWay.merge(subscription, 1, Integer::sum) > limits.atOnce()) {
        comeBack(subscription);
        return;
      }
      couriers.execute(() -> goUntilNothingIsDue(subscription));
    }
  }

  private void goUntilNothingIsDue(SubscriptionId subscription) {
    try {
      while (!closing && deliverNext(subscription)) {
        // the next
      }
    } catch (RuntimeException e) {
      // the database does not answer: the lease ends, and somebody sends it again
      if (!closing) {
        LOG.warn("Messages to subscription {} wait until the database answers", subscription, e);
      }
    } finally {
      comeBack(subscription);
    }
  }

  private boolean deliverNext(SubscriptionId subscription) {
    Instant now = clock.instant();
    Optional<Letter> letter = deliveries.claim(subscription, now, now.plus(limits.lease()));
    letter.ifPresent(attemptDelivery::attempt);
    return letter.isPresent();
  }

  private void comeBack(SubscriptionId subscription) {
    underWay.computeIfPresent(subscription, (_, count) -> count == 1 ? null : count - 1);
  }

  /**
   * Those on their way come back before the database is closed. Who takes too long is not waited
   * for: the lease ends, and somebody sends it again.
   */
  @PreDestroy
  void close() throws InterruptedException {
    closing = true;
    couriers.shutdown();
    if (!couriers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      couriers.shutdownNow();
    }
  }
}
