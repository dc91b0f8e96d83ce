package io.shucheng.webhooks.domain;

import java.util.UUID;

/** Names a subscription; a UUIDv7. */
public record SubscriptionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
