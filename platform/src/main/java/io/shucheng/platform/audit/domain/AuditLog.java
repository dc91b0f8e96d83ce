package io.shucheng.platform.audit.domain;

import io.shucheng.platform.identity.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what happened; changes and forgets nothing. */
public interface AuditLog {

  /**
   * Somebody begins to change something.
   *
   * @return the entry's number
   */
  long begin(AuditEntry.Call call);

  /** How a call was answered. */
  void ended(long number, int status);

  /**
   * Entries, the newest first.
   *
   * @param account whose; null for everybody's
   * @param before only entries with lower numbers
   */
  List<AuditEntry> list(@Nullable AccountId account, long before, int limit);
}
