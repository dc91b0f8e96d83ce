package io.shucheng.platform.settings.persistence;

import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.settings.domain.OfficeSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The back office's settings as rows, with a ledger of their changes. */
@Repository
class JdbcOfficeSettings implements OfficeSettings {

  private static final String SAY =
      """
      with said as (
        insert into platform.setting as known (name, value, changed_by, changed_at)
        values (?, ?, ?, ?)
            on conflict (name) do update
           set value = excluded.value, changed_by = excluded.changed_by,
               changed_at = excluded.changed_at
         where known.value <> excluded.value
        returning new.name, old.value as before, new.value as after, new.changed_by, new.changed_at
      )
      insert into platform.setting_change (name, before, after, changed_by, changed_at)
      select name, before, after, changed_by, changed_at from said
      """;

  private static final String TAKE_BACK =
      """
      with taken as (delete from platform.setting where name = ? returning name, value)
      insert into platform.setting_change (name, before, after, changed_by, changed_at)
      select name, value, null, ?, ? from taken
      """;

  private final JdbcClient jdbc;

  JdbcOfficeSettings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, Word> all() {
    Map<String, Word> words = new HashMap<>();
    jdbc.sql("select name, value, changed_by, changed_at from platform.setting")
        .query(
            row -> {
              words.put(row.getString(1), new Word(row.getString(2), account(row), at(row)));
            });
    return words;
  }

  /**
   * In the order of the names, so that two who say something at once do not wait for each other.
   */
  @Override
  @Transactional
  public void say(Map<String, @Nullable String> wanted, AccountId by, Instant at) {
    OffsetDateTime when = at.atOffset(ZoneOffset.UTC);
    new TreeMap<>(wanted)
        .forEach(
            (name, value) -> {
              if (value == null) {
                jdbc.sql(TAKE_BACK).params(name, by.value(), when).update();
              } else {
                jdbc.sql(SAY).params(name, value, by.value(), when).update();
              }
            });
  }

  @Override
  public List<Change> changes(int most) {
    return jdbc.sql(
            """
            select name, before, after, changed_by, changed_at from platform.setting_change
             order by id desc limit ?
            """)
        .param(most)
        .query(
            (row, n) ->
                new Change(
                    row.getString(1), row.getString(2), row.getString(3), account(row), at(row)))
        .list();
  }

  private static AccountId account(ResultSet row) throws SQLException {
    return new AccountId(row.getObject("changed_by", UUID.class));
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("changed_at", OffsetDateTime.class).toInstant();
  }
}
