package io.shucheng.platform.identity;

import java.time.Duration;

/**
 * An answer to a log-in.
 *
 * @param expiresIn how long the access token is good for; at most 15 minutes
 */
public record TokenPair(String accessToken, String refreshToken, Duration expiresIn) {

  /** Shows neither token. */
  @Override
  public String toString() {
    return "TokenPair[expiresIn=" + expiresIn + "]";
  }
}
