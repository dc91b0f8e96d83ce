package io.shucheng.ordering;

import java.util.UUID;

/** Names a payment for ever; a UUIDv7. */
public record PaymentId(UUID value) {

  /**
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static PaymentId parse(String text) {
    return new PaymentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
