package io.shucheng.platform.identity.usecase;

import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.domain.EndedSessions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Signs the tokens that callers show with each request. */
public interface AccessTokens {

  /** How long one is good for, unless its log-in is ended before. */
  Duration LIFETIME = EndedSessions.LONGEST_TOKEN;

  /**
   * A JWT (RFC 9068) for this account, issued now.
   *
   * @param session the log-in that it belongs to
   */
  String sign(Account account, UUID session, Instant now);
}
