package io.shucheng.platform.identity.persistence;

import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.domain.PasswordReset;
import io.shucheng.platform.identity.domain.PasswordResetsIssued;
import io.shucheng.platform.identity.domain.TokenHash;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Resets in {@code platform.password_reset}. */
@Repository
class JdbcPasswordResets implements PasswordResetsIssued {

  private final JdbcClient jdbc;

  JdbcPasswordResets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean add(PasswordReset reset, int most) {
    return jdbc.sql(
                """
                insert into platform.password_reset (token_hash, account_id, issued_at, expires_at)
                select :hash, :account, :issued, :expires
                 where (select count(*) from platform.password_reset
                         where account_id = :account and expires_at > :issued) < :most
                """)
            .param("hash", reset.hash().bytes())
            .param("account", reset.account().value())
            .param("issued", utc(reset.issuedAt()))
            .param("expires", utc(reset.expiresAt()))
            .param("most", most)
            .update()
        == 1;
  }

  @Override
  public boolean has(TokenHash hash, Instant now) {
    return jdbc.sql(
            "select exists (select from platform.password_reset where token_hash = ? and expires_at > ?)")
        .params(hash.bytes(), utc(now))
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<AccountId> use(TokenHash hash, Instant now) {
    Optional<UUID> account =
        jdbc.sql(
                "delete from platform.password_reset where token_hash = ? and expires_at > ? returning account_id")
            .params(hash.bytes(), utc(now))
            .query(UUID.class)
            .optional();
    Optional<AccountId> owner = account.map(AccountId::new);
    owner.ifPresent(this::removeAllOf);
    return owner;
  }

  @Override
  public void removeAllOf(AccountId account) {
    jdbc.sql("delete from platform.password_reset where account_id = ?")
        .param(account.value())
        .update();
  }

  @Override
  public int removeExpired(Instant before) {
    return jdbc.sql("delete from platform.password_reset where expires_at < ?")
        .param(utc(before))
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
