package io.shucheng.webhooks.domain;

import java.util.UUID;

/** Names the delivery of one message to one subscription; a UUIDv7. */
public record DeliveryId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
