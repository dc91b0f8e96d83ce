package io.shucheng.platform.audit.domain;

import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call of the back office that was meant to change something.
 *
 * @param number ascending
 * @param at when it was begun
 * @param email the account's address then, for the account may be erased since; null where it was
 * @param status the HTTP status that it was answered with; null while it is under way, and for ever
 *     where its node was killed or its time was over before
 */
public record AuditEntry(
    long number, Instant at, Call call, @Nullable String email, @Nullable Integer status) {

  /**
   * What was asked, and by whom.
   *
   * @param target path and query, as they came
   * @param body as text; null where there was none, or it was a form or a file to import
   * @param request its {@code X-Request-Id}
   */
  public record Call(
      AccountId account, String method, String target, @Nullable String body, String request) {}
}
