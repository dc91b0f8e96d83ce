package io.shucheng.platform.identity.usecase;

import io.shucheng.platform.identity.Account;
import java.time.Duration;
import java.time.Instant;

/** Signs the tokens that callers show with each request. */
public interface AccessTokens {

  /** How long one is good for; it cannot be called back before. */
  Duration LIFETIME = Duration.ofMinutes(15);

  /** A JWT (RFC 9068) for this account, issued now. */
  String sign(Account account, Instant now);
}
