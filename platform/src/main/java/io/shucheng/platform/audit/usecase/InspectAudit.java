package io.shucheng.platform.audit.usecase;

import io.shucheng.platform.audit.domain.AuditEntry;
import io.shucheng.platform.audit.domain.AuditLog;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.web.Cursors;
import io.shucheng.platform.web.InvalidCursorException;
import io.shucheng.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows who changed what. */
@Component
public class InspectAudit {

  private final AuditLog log;
  private final Cursors cursors;

  InspectAudit(AuditLog log, Cursors cursors) {
    this.log = log;
    this.cursors = cursors;
  }

  /**
   * A page, the newest first.
   *
   * @param account whose; null for everybody's
   * @throws InvalidCursorException for a cursor that is none of this list
   */
  public Page<AuditEntry> show(@Nullable AccountId account, @Nullable String cursor, int limit) {
    String list = "audit:" + account;
    long before = cursor == null ? Long.MAX_VALUE : number(cursors.open(list, cursor));
    List<AuditEntry> found = log.list(account, before, limit + 1);
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<AuditEntry> shown = found.subList(0, limit);
    return new Page<>(shown, cursors.seal(list, List.of(Long.toString(shown.getLast().number()))));
  }

  private static long number(List<String> position) {
    try {
      return Long.parseLong(position.getFirst());
    } catch (NumberFormatException e) {
      throw new InvalidCursorException();
    }
  }
}
