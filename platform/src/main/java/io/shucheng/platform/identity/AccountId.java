package io.shucheng.platform.identity;

import java.util.UUID;

/** Names an account for ever; a UUIDv7. */
public record AccountId(UUID value) {

  /**
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static AccountId parse(String text) {
    return new AccountId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
