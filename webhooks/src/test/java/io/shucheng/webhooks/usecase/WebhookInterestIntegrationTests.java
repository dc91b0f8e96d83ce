package io.shucheng.webhooks.usecase;

import static io.shucheng.webhooks.HooksForTests.order;
import static io.shucheng.webhooks.HooksForTests.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shucheng.platform.events.EventBacklog;
import io.shucheng.webhooks.HooksForTests;
import io.shucheng.webhooks.WebhooksIntegrationTest;
import io.shucheng.webhooks.domain.Subscription;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@WebhooksIntegrationTest
class WebhookInterestIntegrationTests {

  @Autowired HooksForTests hooks;
  @Autowired WebhookInterest interest;
  @Autowired Subscribe subscribe;
  @Autowired ChangeSubscription change;
  @Autowired EventBacklog backlog;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void clear() {
    hooks.clear();
    interest.look();
  }

  @Test
  void aShopWithoutSubscriptionsStoresNoEventForThem() {
    assertThat(interest.wanted()).isFalse();
    long stored =
        transaction.execute(
            _ -> {
              hooks.publish(paid(order(), 1));
              return backlog.size();
            });
    assertThat(stored).isZero();
  }

  @Test
  void aSubscriptionIsToldWhatHappensFromThenOn() {
    subscribe();
    assertThat(interest.wanted()).isTrue();
    hooks.publish(paid(order(), 1));
    await().until(() -> hooks.count("webhooks.delivery") == 1);
  }

  @Test
  void anotherNodesSubscriptionIsFoundAtTheNextLook() {
    Subscription subscription = subscribe();
    change.end(subscription.id(), null);
    interest.look();
    assertThat(interest.wanted()).isFalse();
    jdbc.sql(
            """
            insert into webhooks.subscription
              (id, name, url, event_types, enabled, secret, created_at, changed_at)
            values (gen_random_uuid(), 'x', 'http://localhost/', array['*'], true,
              'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', now(), now())
            """)
        .update();
    interest.look();
    assertThat(interest.wanted()).isTrue();
  }

  /** Or an event that was stored would never be dealt with. */
  @Test
  void whatIsStoredIsSeenThroughWhenTheLastSubscriptionEnds() {
    Subscription subscription = subscribe();
    jdbc.sql(
            """
            insert into platform.event_publication (id, listener_id, event_type, serialized_event,
              publication_date, status, completion_attempts, last_resubmission_date)
            values (gen_random_uuid(), 'webhooks.order-event', 'x', '{}', now(), 'PUBLISHED', 1, now())
            """)
        .update();
    change.end(subscription.id(), null);
    interest.look();
    assertThat(interest.wanted()).isTrue();
    jdbc.sql("delete from platform.event_publication").update();
    interest.look();
    assertThat(interest.wanted()).isFalse();
  }

  private Subscription subscribe() {
    return subscribe.subscribe("shop", "http://localhost:9/", List.of("*"), true).subscription();
  }
}
