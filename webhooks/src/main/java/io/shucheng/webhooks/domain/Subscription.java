package io.shucheng.webhooks.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A system of the shop's that wants to be told.
 *
 * @param disabledBecause why the shop itself switched it off; null where it did not
 * @param version counts its changes, from 1
 */
public record Subscription(
    SubscriptionId id,
    String name,
    Receiver receiver,
    Topics topics,
    boolean enabled,
    @Nullable String disabledBecause,
    long version,
    Instant createdAt,
    Instant changedAt) {

  private static final int LONGEST_NAME = 100;

  public Subscription {
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Subscription::odd)) {
      throw new InvalidSubscriptionException(
          "/name", "a name has 1 to %d characters of plain text".formatted(LONGEST_NAME));
    }
  }

  private static boolean odd(int character) {
    return Character.isISOControl(character) || Character.isSurrogate((char) character);
  }

  /** The same, changed now; whoever switches it on has seen to what it was switched off for. */
  public Subscription changed(
      String newName, Receiver newReceiver, Topics newTopics, boolean nowEnabled, Instant now) {
    return new Subscription(
        id,
        newName,
        newReceiver,
        newTopics,
        nowEnabled,
        nowEnabled ? null : disabledBecause,
        version + 1,
        createdAt,
        now);
  }
}
