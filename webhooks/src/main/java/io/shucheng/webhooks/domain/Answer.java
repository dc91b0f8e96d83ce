package io.shucheng.webhooks.domain;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param status the receiver's HTTP status; null where there was no answer
 * @param body the beginning of the answer's body
 * @param failure why it does not count as delivered; null where it does
 */
public record Answer(@Nullable Integer status, @Nullable String body, @Nullable String failure) {

  private static final int GONE = 410;

  /** The receiver answered. */
  public static Answer of(int status, String body) {
    return new Answer(status, body, failure(status));
  }

  /** The receiver did not answer. */
  public static Answer none(String failure) {
    return new Answer(null, null, failure);
  }

  private static @Nullable String failure(int status) {
    return switch (status / 100) {
      case 2 -> null;
      case 3 -> "answered with a redirect, which is not followed: change the subscription's url";
      default -> "answered with " + status;
    };
  }

  public boolean delivered() {
    return failure == null;
  }

  /** Whether the receiver wants no more messages at all. */
  public boolean gone() {
    return status != null && status == GONE;
  }
}
