package io.shucheng.platform.identity.persistence;

import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.domain.ForeignAccounts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Subjects in {@code platform.foreign_account}. */
@Repository
class JdbcForeignAccounts implements ForeignAccounts {

  private final JdbcClient jdbc;

  JdbcForeignAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<AccountId> find(String issuer, String subject) {
    return jdbc.sql(
            "select account_id from platform.foreign_account where issuer = ? and subject = ?")
        .params(issuer, subject)
        .query(UUID.class)
        .optional()
        .map(AccountId::new);
  }

  @Override
  public boolean add(String issuer, String subject, AccountId account) {
    return jdbc.sql(
                """
                insert into platform.foreign_account (issuer, subject, account_id)
                values (?, ?, ?) on conflict do nothing
                """)
            .params(issuer, subject, account.value())
            .update()
        == 1;
  }
}
