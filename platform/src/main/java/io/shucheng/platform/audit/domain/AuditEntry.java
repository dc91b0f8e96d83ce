package io.shucheng.platform.audit.domain;

import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call of the back office that was meant to change something.
 *
 * @param number ascending
 * @param at when it was begun
 * @param status the HTTP status that it was answered with; null while it is under way, and for ever
 *     where its node was killed or its time was over before
 */
public record AuditEntry(long number, Instant at, Call call, @Nullable Integer status) {

  /**
   * What was asked, and by whom.
   *
   * @param target path and query, as they came
   * @param body JSON, also of what came as CBOR; null where there was none, or it was something
   *     else
   * @param request its {@code X-Request-Id}
   */
  public record Call(
      AccountId account, String method, String target, @Nullable String body, String request) {}
}
