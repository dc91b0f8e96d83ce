package io.shucheng.platform.identity.persistence;

import static io.shucheng.platform.identity.persistence.jooq.Tables.REFRESH_TOKEN;

import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.domain.RefreshToken;
import io.shucheng.platform.identity.domain.RefreshTokens;
import io.shucheng.platform.identity.domain.TokenHash;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Refresh tokens in {@code platform.refresh_token}. */
@Repository
class JooqRefreshTokens implements RefreshTokens {

  private final DSLContext sql;
  private final Clock clock;

  JooqRefreshTokens(DSLContext sql, Clock clock) {
    this.sql = sql;
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
    sql.deleteFrom(REFRESH_TOKEN).where(REFRESH_TOKEN.FAMILY.eq(family)).execute();
  }

  @Override
  public void removeAllOf(AccountId account) {
    sql.deleteFrom(REFRESH_TOKEN).where(REFRESH_TOKEN.ACCOUNT_ID.eq(account.value())).execute();
  }

  @Override
  public int removeExpired(Instant before) {
    return sql.deleteFrom(REFRESH_TOKEN).where(REFRESH_TOKEN.EXPIRES_AT.lt(utc(before))).execute();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
