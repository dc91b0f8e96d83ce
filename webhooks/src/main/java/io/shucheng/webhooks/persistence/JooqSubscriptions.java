package io.shucheng.webhooks.persistence;

import static io.shucheng.webhooks.persistence.jooq.Tables.SUBSCRIPTION;

import io.shucheng.platform.webhooks.WebhookSecret;
import io.shucheng.webhooks.domain.Receiver;
import io.shucheng.webhooks.domain.StaleSubscriptionException;
import io.shucheng.webhooks.domain.Subscription;
import io.shucheng.webhooks.domain.SubscriptionId;
import io.shucheng.webhooks.domain.Subscriptions;
import io.shucheng.webhooks.domain.TooManySubscriptionsException;
import io.shucheng.webhooks.domain.Topics;
import io.shucheng.webhooks.persistence.jooq.tables.records.SubscriptionRecord;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Subscriptions in their table. */
@Repository
class JooqSubscriptions implements Subscriptions {

  private final DSLContext db;

  JooqSubscriptions(DSLContext db) {
    this.db = db;
  }

  @Override
  public void add(Subscription subscription, WebhookSecret secret) {
    // who counts must be alone at it, or two at once would both find room for the last
    db.execute("lock table webhooks.subscription in share row exclusive mode");
    if (db.fetchCount(SUBSCRIPTION) >= MOST) {
      throw new TooManySubscriptionsException(MOST);
    }
    db.insertInto(SUBSCRIPTION)
        .set(SUBSCRIPTION.ID, subscription.id().value())
        .set(SUBSCRIPTION.NAME, subscription.name())
        .set(SUBSCRIPTION.URL, subscription.receiver().toString())
        .set(SUBSCRIPTION.EVENT_TYPES, types(subscription))
        .set(SUBSCRIPTION.ENABLED, subscription.enabled())
        .set(SUBSCRIPTION.SECRET, secret.text())
        .set(SUBSCRIPTION.VERSION, subscription.version())
        .set(SUBSCRIPTION.CREATED_AT, Times.of(subscription.createdAt()))
        .set(SUBSCRIPTION.CHANGED_AT, Times.of(subscription.changedAt()))
        .execute();
  }

  @Override
  public Optional<Subscription> find(SubscriptionId id) {
    return db.selectFrom(SUBSCRIPTION)
        .where(SUBSCRIPTION.ID.eq(id.value()))
        .fetchOptional()
        .map(JooqSubscriptions::subscription);
  }

  @Override
  public List<Subscription> list(@Nullable SubscriptionId after, int most) {
    return db.selectFrom(SUBSCRIPTION)
        .where(after == null ? DSL.noCondition() : SUBSCRIPTION.ID.gt(after.value()))
        .orderBy(SUBSCRIPTION.ID)
        .limit(most)
        .fetch(JooqSubscriptions::subscription);
  }

  @Override
  public boolean any() {
    return db.fetchExists(SUBSCRIPTION);
  }

  @Override
  public void replace(Subscription changed) {
    requireOne(
        db.update(SUBSCRIPTION)
            .set(SUBSCRIPTION.NAME, changed.name())
            .set(SUBSCRIPTION.URL, changed.receiver().toString())
            .set(SUBSCRIPTION.EVENT_TYPES, types(changed))
            .set(SUBSCRIPTION.ENABLED, changed.enabled())
            .set(SUBSCRIPTION.DISABLED_REASON, changed.disabledBecause())
            .set(SUBSCRIPTION.VERSION, changed.version())
            .set(SUBSCRIPTION.CHANGED_AT, Times.of(changed.changedAt()))
            .where(SUBSCRIPTION.ID.eq(changed.id().value()))
            .and(SUBSCRIPTION.VERSION.eq(changed.version() - 1))
            .execute(),
        changed.id());
  }

  @Override
  public void rotate(
      Subscription subscription, WebhookSecret secret, Instant oldUntil, Instant now) {
    requireOne(
        db.update(SUBSCRIPTION)
            .set(SUBSCRIPTION.OLD_SECRET, SUBSCRIPTION.SECRET)
            .set(SUBSCRIPTION.OLD_SECRET_UNTIL, Times.of(oldUntil))
            .set(SUBSCRIPTION.SECRET, secret.text())
            .set(SUBSCRIPTION.VERSION, subscription.version() + 1)
            .set(SUBSCRIPTION.CHANGED_AT, Times.of(now))
            .where(SUBSCRIPTION.ID.eq(subscription.id().value()))
            .and(SUBSCRIPTION.VERSION.eq(subscription.version()))
            .execute(),
        subscription.id());
  }

  @Override
  public void disable(SubscriptionId id, String why, Instant now) {
    db.update(SUBSCRIPTION)
        .set(SUBSCRIPTION.ENABLED, false)
        .set(SUBSCRIPTION.DISABLED_REASON, why)
        .set(SUBSCRIPTION.VERSION, SUBSCRIPTION.VERSION.plus(1))
        .set(SUBSCRIPTION.CHANGED_AT, Times.of(now))
        .where(SUBSCRIPTION.ID.eq(id.value()))
        .and(SUBSCRIPTION.ENABLED)
        .execute();
  }

  @Override
  public void remove(Subscription subscription) {
    requireOne(
        db.deleteFrom(SUBSCRIPTION)
            .where(SUBSCRIPTION.ID.eq(subscription.id().value()))
            .and(SUBSCRIPTION.VERSION.eq(subscription.version()))
            .execute(),
        subscription.id());
  }

  private static void requireOne(int written, SubscriptionId id) {
    if (written == 0) {
      throw new StaleSubscriptionException(id);
    }
  }

  private static String[] types(Subscription subscription) {
    return subscription.topics().names().toArray(String[]::new);
  }

  private static Subscription subscription(SubscriptionRecord row) {
    return new Subscription(
        new SubscriptionId(row.getId()),
        row.getName(),
        new Receiver(URI.create(row.getUrl())),
        new Topics(List.of(row.getEventTypes())),
        row.getEnabled(),
        row.getDisabledReason(),
        row.getVersion(),
        row.getCreatedAt().toInstant(),
        row.getChangedAt().toInstant());
  }
}
