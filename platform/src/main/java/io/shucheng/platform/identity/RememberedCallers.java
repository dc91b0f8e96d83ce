package io.shucheng.platform.identity;

import org.jspecify.annotations.Nullable;

/** Knows whose an access token is, if its signature was verified before. Thread-safe. */
public interface RememberedCallers {

  /**
   * Whose token it is: one that was verified, has not expired, and whose log-in has not ended.
   * Never waits.
   *
   * @return null for any other, which may be good all the same
   */
  @Nullable Caller find(String token);
}
