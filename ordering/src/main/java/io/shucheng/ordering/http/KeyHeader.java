package io.shucheng.ordering.http;

import io.shucheng.ordering.domain.IdempotencyKey;
import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** The header by which a client may repeat a request without doing it twice. */
final class KeyHeader {

  static final String NAME = "Idempotency-Key";

  private KeyHeader() {}

  /**
   * @throws Problem 400 if the key is none
   */
  static void requireFit(Caller caller, @Nullable String key) {
    if (key == null) {
      return;
    }
    try {
      var _ = new IdempotencyKey(caller.account(), NAME, key);
    } catch (IllegalArgumentException e) {
      throw Problem.badParameter(NAME, String.valueOf(e.getMessage()));
    }
  }
}
