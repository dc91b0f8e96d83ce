package io.shucheng.ordering;

import java.util.UUID;

/** Names an order for ever; a UUIDv7. */
public record OrderId(UUID value) {

  /**
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static OrderId parse(String text) {
    return new OrderId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
