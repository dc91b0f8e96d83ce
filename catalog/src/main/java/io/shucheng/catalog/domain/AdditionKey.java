package io.shucheng.catalog.domain;

import java.util.UUID;

/**
 * By what somebody repeats a request to add a book.
 *
 * @param key 1 to 255 visible ASCII characters
 */
public record AdditionKey(UUID account, String key) {

  private static final int MOST_CHARACTERS = 255;

  /**
   * @throws IllegalArgumentException if the key is empty, too long, or has other characters
   */
  public AdditionKey {
    if (key.isEmpty()
        || key.length() > MOST_CHARACTERS
        || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException(
          "an idempotency key has 1 to 255 visible ASCII characters; a UUID does");
    }
  }
}
