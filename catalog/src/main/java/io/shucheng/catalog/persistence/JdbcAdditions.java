package io.shucheng.catalog.persistence;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.domain.Addition;
import io.shucheng.catalog.domain.AdditionKey;
import io.shucheng.catalog.domain.Additions;
import io.shucheng.catalog.domain.RepeatedAdditionException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Additions in {@code catalog.addition}. */
@Repository
class JdbcAdditions implements Additions {

  private final JdbcClient jdbc;

  JdbcAdditions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Addition> claim(AdditionKey key) {
    boolean claimed =
        jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
            .param("catalog.addition %s %s".formatted(key.account(), key.key()))
            .query(Boolean.class)
            .single();
    if (!claimed) {
      throw RepeatedAdditionException.underWay(key);
    }
    return jdbc.sql(
            "select request, book_id, answer from catalog.addition where account = ? and key = ?")
        .params(key.account(), key.key())
        .query(
            (row, _) ->
                new Addition(
                    Objects.requireNonNull(row.getObject("request", UUID.class)),
                    new BookId(row.getLong("book_id")),
                    row.getString("answer")))
        .optional();
  }

  @Override
  public void add(AdditionKey key, Addition addition, Instant at) {
    jdbc.sql(
            """
            insert into catalog.addition (account, key, request, book_id, answer, created_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            key.account(),
            key.key(),
            addition.request(),
            addition.book().value(),
            addition.answer(),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void forget(Instant before) {
    jdbc.sql("delete from catalog.addition where created_at < ?")
        .param(before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
