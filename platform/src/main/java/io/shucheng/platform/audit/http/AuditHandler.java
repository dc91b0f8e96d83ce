package io.shucheng.platform.audit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shucheng.platform.audit.domain.AuditEntry;
import io.shucheng.platform.audit.usecase.InspectAudit;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.web.ListLimit;
import io.shucheng.platform.web.Page;
import io.shucheng.platform.web.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what, for those who answer for it. */
@RestController
@RequestMapping("/api/v2/operations/audit")
@PreAuthorize("hasRole('ADMIN')")
class AuditHandler {

  private final InspectAudit inspectAudit;

  AuditHandler(InspectAudit inspectAudit) {
    this.inspectAudit = inspectAudit;
  }

  /** A page of the log, the newest first. */
  record AuditBody(
      List<EntryBody> items,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextCursor) {}

  /** An entry; {@code status} is null where it is not known. */
  record EntryBody(
      long number,
      Instant at,
      String account,
      @Nullable String email,
      String method,
      String target,
      @Nullable String body,
      String requestId,
      @Nullable Integer status) {

    static EntryBody of(AuditEntry entry) {
      AuditEntry.Call call = entry.call();
      return new EntryBody(
          entry.number(),
          entry.at(),
          call.account().toString(),
          entry.email(),
          call.method(),
          call.target(),
          call.body(),
          call.request(),
          entry.status());
    }
  }

  @GetMapping
  AuditBody show(
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    Page<AuditEntry> page =
        inspectAudit.show(
            account == null ? null : account(account),
            cursor == null || cursor.isBlank() ? null : cursor,
            ListLimit.of(limit));
    return new AuditBody(page.items().stream().map(EntryBody::of).toList(), page.nextCursor());
  }

  private static AccountId account(String text) {
    try {
      return AccountId.parse(text);
    } catch (IllegalArgumentException e) {
      throw Problem.badParameter("account", "an account's id is a UUID");
    }
  }
}
