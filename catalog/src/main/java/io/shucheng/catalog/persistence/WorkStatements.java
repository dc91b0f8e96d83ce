package io.shucheng.catalog.persistence;

import io.shucheng.catalog.WorkId;
import io.shucheng.catalog.domain.KnownBook;
import io.shucheng.catalog.domain.MatchKey;
import io.shucheng.catalog.domain.PlannedBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds or makes the works of new books. A book stays with its work when its title changes. */
final class WorkStatements {

  private final JdbcClient jdbc;

  WorkStatements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<PlannedBook, WorkId> of(List<PlannedBook> books) {
    Map<PlannedBook, WorkId> works = new HashMap<>();
    Map<PlannedBook, UUID> keyed = new HashMap<>();
    List<PlannedBook> alone = new ArrayList<>();
    for (PlannedBook book : books) {
      KnownBook known = book.known();
      UUID key = MatchKey.ofWork(book.title(), book.facts().contributors());
      if (known != null) {
        works.put(book, known.workId());
      } else if (key != null) {
        keyed.put(book, key);
      } else {
        alone.add(book);
      }
    }
    if (!keyed.isEmpty()) {
      Map<UUID, WorkId> found = byKey(keyed.values().stream().distinct().sorted().toList());
      keyed.forEach((book, key) -> works.put(book, Objects.requireNonNull(found.get(key))));
    }
    if (!alone.isEmpty()) {
      List<WorkId> made = make(alone.size());
      for (int i = 0; i < alone.size(); i++) {
        works.put(alone.get(i), made.get(i));
      }
    }
    return works;
  }

  private Map<UUID, WorkId> byKey(List<UUID> keys) {
    String[] parameter = Columns.textArray(keys, key -> key);
    jdbc.sql(
            """
            insert into catalog.work (match_key)
            select k from unnest(?::uuid[]) as k
             where not exists (select from catalog.work w where w.match_key = k)
            on conflict (match_key) do nothing
            """)
        .param(parameter)
        .update();
    Map<UUID, WorkId> works = new HashMap<>();
    jdbc.sql("select match_key, id from catalog.work where match_key = any(?::uuid[])")
        .param(parameter)
        .query(
            row -> {
              works.put(row.getObject("match_key", UUID.class), new WorkId(row.getLong("id")));
            });
    return works;
  }

  private List<WorkId> make(int count) {
    return jdbc.sql(
            """
            insert into catalog.work (match_key)
            select null from generate_series(1, ?) returning id
            """)
        .param(count)
        .query((row, _) -> new WorkId(row.getLong("id")))
        .list();
  }
}
