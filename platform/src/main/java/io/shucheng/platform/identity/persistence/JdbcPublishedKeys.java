package io.shucheng.platform.identity.persistence;

import io.shucheng.platform.identity.domain.PublishedKeys;
import io.shucheng.platform.identity.domain.SigningKey;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys in {@code platform.verification_key}. */
@Repository
class JdbcPublishedKeys implements PublishedKeys {

  private final JdbcClient jdbc;

  JdbcPublishedKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<SigningKey> all() {
    return jdbc.sql("select jwk::text from platform.verification_key")
        .query((row, _) -> read(row.getString(1)))
        .list();
  }

  private static SigningKey read(String jwk) {
    try {
      return SigningKey.parse(jwk);
    } catch (ParseException e) {
      throw new IllegalStateException(
          "a row of platform.verification_key is no key, delete it: " + jwk, e);
    }
  }

  @Override
  public void add(SigningKey key) {
    jdbc.sql("insert into platform.verification_key (id, jwk, expires_at) values (?, ?::jsonb, ?)")
        .params(key.id(), key.published().toJson(), key.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void removeExpired(Instant before) {
    jdbc.sql("delete from platform.verification_key where expires_at < ?")
        .param(before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
