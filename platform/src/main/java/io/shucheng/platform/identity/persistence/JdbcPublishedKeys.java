package io.shucheng.platform.identity.persistence;

import io.shucheng.platform.identity.domain.PublishedKeys;
import io.shucheng.platform.identity.domain.SigningKey;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys in {@code platform.verification_key}. */
@Repository
class JdbcPublishedKeys implements PublishedKeys {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcPublishedKeys.class);

  private final JdbcClient jdbc;

  /** Of which it was told already; a newer version's, perhaps. */
  private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

  JdbcPublishedKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<SigningKey> all() {
    List<SigningKey> keys = new ArrayList<>();
    for (String jwk :
        jdbc.sql("select jwk::text from platform.verification_key").query(String.class).list()) {
      try {
        keys.add(SigningKey.parse(jwk));
      } catch (ParseException e) {
        if (unreadable.add(jwk)) {
          LOG.warn("A row of platform.verification_key verifies nothing here: {}", jwk, e);
        }
      }
    }
    return keys;
  }

  @Override
  public void add(SigningKey key) {
    jdbc.sql("insert into platform.verification_key (id, jwk, expires_at) values (?, ?::jsonb, ?)")
        .params(key.id(), key.published().toJson(), key.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void removeExpired(Instant before) {
    jdbc.sql("delete from platform.verification_key where expires_at < least(?, now())")
        .param(before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
