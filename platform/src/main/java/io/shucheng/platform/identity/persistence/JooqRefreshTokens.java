package io.shucheng.platform.identity.persistence;

import static io.shucheng.platform.identity.persistence.jooq.Tables.ENDED_SESSION;
import static io.shucheng.platform.identity.persistence.jooq.Tables.REFRESH_TOKEN;

import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.domain.EndedSessions;
import io.shucheng.platform.identity.domain.RefreshToken;
import io.shucheng.platform.identity.domain.RefreshTokens;
import io.shucheng.platform.identity.domain.TokenHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Refresh tokens in {@code platform.refresh_token}. */
@Repository
class JooqRefreshTokens implements RefreshTokens {

  /** What nodes' clocks may differ by. */
  private static final Duration SPARE = Duration.ofMinutes(1);

  private final DSLContext sql;
  private final EndedSessions ended;
  private final Clock clock;

  JooqRefreshTokens(DSLContext sql, EndedSessions ended, Clock clock) {
    this.sql = sql;
    this.ended = ended;
    this.clock = clock;
  }

  @Override
  public void add(RefreshToken token) {
    sql.insertInto(REFRESH_TOKEN)
        .set(REFRESH_TOKEN.TOKEN_HASH, token.hash().bytes())
        .set(REFRESH_TOKEN.FAMILY, token.family())
        .set(REFRESH_TOKEN.ACCOUNT_ID, token.account().value())
        .set(REFRESH_TOKEN.ISSUED_AT, utc(clock.instant()))
        .set(REFRESH_TOKEN.EXPIRES_AT, utc(token.expiresAt()))
        .execute();
  }

  @Override
  public Optional<RefreshToken> findForUse(TokenHash hash) {
    return sql.selectFrom(REFRESH_TOKEN)
        .where(REFRESH_TOKEN.TOKEN_HASH.eq(hash.bytes()))
        .forUpdate()
        .fetchOptional(
            row ->
                new RefreshToken(
                    new TokenHash(HexFormat.of().formatHex(row.getTokenHash())),
                    row.getFamily(),
                    new AccountId(row.getAccountId()),
                    row.getExpiresAt().toInstant(),
                    row.getUsedAt() == null ? null : row.getUsedAt().toInstant()));
  }

  @Override
  public void markUsed(TokenHash hash, Instant at) {
    sql.update(REFRESH_TOKEN)
        .set(REFRESH_TOKEN.USED_AT, utc(at))
        .where(REFRESH_TOKEN.TOKEN_HASH.eq(hash.bytes()))
        .execute();
  }

  @Override
  public void removeFamily(UUID family) {
    remove(REFRESH_TOKEN.FAMILY.eq(family));
  }

  @Override
  public void removeAllOf(AccountId account) {
    remove(REFRESH_TOKEN.ACCOUNT_ID.eq(account.value()));
  }

  /** The access tokens that were issued with them are no longer good either. */
  private void remove(Condition which) {
    Set<UUID> sessions =
        sql.deleteFrom(REFRESH_TOKEN)
            .where(which)
            .returning(REFRESH_TOKEN.FAMILY)
            .fetchSet(REFRESH_TOKEN.FAMILY);
    Instant until = clock.instant().plus(EndedSessions.LONGEST_TOKEN).plus(SPARE);
    for (UUID session : sessions) {
      sql.insertInto(ENDED_SESSION)
          .set(ENDED_SESSION.SESSION, session)
          .set(ENDED_SESSION.EXPIRES_AT, utc(until))
          .onConflictDoNothing()
          .execute();
      afterCommit(() -> ended.add(session, until));
    }
  }

  private static void afterCommit(Runnable action) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      action.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            action.run();
          }
        });
  }

  @Override
  public int removeExpired(Instant before) {
    return sql.deleteFrom(REFRESH_TOKEN).where(REFRESH_TOKEN.EXPIRES_AT.lt(utc(before))).execute();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
