package io.shucheng.platform.audit.persistence;

import io.shucheng.platform.audit.domain.AuditEntry;
import io.shucheng.platform.audit.domain.AuditLog;
import io.shucheng.platform.identity.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log in {@code platform.audit_entry} and {@code platform.audit_outcome}. */
@Repository
class JdbcAuditLog implements AuditLog {

  private static final String LIST =
      """
      select id, at, account_id, email, method, target, body, request_id, status
        from platform.audit_entry
        left join platform.audit_outcome on entry_id = id
       where id < :before and (:account::uuid is null or account_id = :account::uuid)
       order by id desc
       limit :limit
      """;

  private final JdbcClient jdbc;

  JdbcAuditLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long begin(AuditEntry.Call call) {
    return jdbc.sql(
            """
            insert into platform.audit_entry (account_id, email, method, target, body, request_id)
            values (?, (select email from platform.account where id = ?), ?, ?, ?, ?)
            returning id
            """)
        .param(call.account().value())
        .param(call.account().value())
        .param(call.method())
        .param(call.target())
        .param(call.body())
        .param(call.request())
        .query(Long.class)
        .single();
  }

  @Override
  public void ended(long number, int status) {
    jdbc.sql("insert into platform.audit_outcome (entry_id, status) values (?, ?)")
        .params(number, status)
        .update();
  }

  @Override
  public List<AuditEntry> list(@Nullable AccountId account, long before, int limit) {
    return jdbc.sql(LIST)
        .param("before", before)
        .param("account", account == null ? null : account.toString())
        .param("limit", limit)
        .query(JdbcAuditLog::read)
        .list();
  }

  private static AuditEntry read(ResultSet row, int number) throws SQLException {
    return new AuditEntry(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new AuditEntry.Call(
            AccountId.parse(row.getString("account_id")),
            row.getString("method"),
            row.getString("target"),
            row.getString("body"),
            row.getString("request_id")),
        row.getString("email"),
        row.getObject("status", Integer.class));
  }
}
