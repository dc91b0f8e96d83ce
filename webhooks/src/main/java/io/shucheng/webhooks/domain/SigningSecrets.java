package io.shucheng.webhooks.domain;

import io.shucheng.platform.webhooks.WebhookSecret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription's messages are signed with.
 *
 * @param old the one before, while receivers may still expect it
 * @param oldUntil until when they may
 */
public record SigningSecrets(
    WebhookSecret current, @Nullable WebhookSecret old, @Nullable Instant oldUntil) {

  /** Those that sign now, the newest first. */
  public List<WebhookSecret> at(Instant now) {
    return old != null && oldUntil != null && now.isBefore(oldUntil)
        ? List.of(current, old)
        : List.of(current);
  }
}
