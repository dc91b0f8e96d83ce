package io.shucheng.ordering.domain;

import io.shucheng.platform.identity.AccountId;

/**
 * What a client repeats a request by.
 *
 * @param route the call it is for, such as {@code POST /api/v1/orders}
 * @param key 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(AccountId account, String route, String key) {

  /** The longest key. */
  public static final int MOST_CHARACTERS = 255;

  /**
   * @throws IllegalArgumentException if the key is empty, too long, or has other characters
   */
  public IdempotencyKey {
    if (key.isEmpty()
        || key.length() > MOST_CHARACTERS
        || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException(
          "an idempotency key has 1 to 255 visible ASCII characters; a UUID does");
    }
  }
}
