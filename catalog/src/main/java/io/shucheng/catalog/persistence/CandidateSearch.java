package io.shucheng.catalog.persistence;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.domain.Candidates;
import io.shucheng.catalog.domain.FeedRecord;
import io.shucheng.catalog.domain.MatchKey;
import io.shucheng.catalog.domain.SourceRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for the books that a batch of records may mean; at most five statements. */
final class CandidateSearch {

  private final JdbcClient jdbc;

  CandidateSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Candidates of(String source, List<FeedRecord> records, boolean locked) {
    Map<String, SourceRecord> before = sourceRecords(source, records);
    List<FeedRecord> differing =
        records.stream().filter(record -> differs(record, before)).toList();
    if (differing.isEmpty()) {
      return new Candidates(before, List.of(), Map.of());
    }
    List<Long> ids = ids(differing, before);
    var books = JooqBooks.load(jdbc, ids, locked);
    return new Candidates(before, books, claims(source, ids));
  }

  private static boolean differs(FeedRecord record, Map<String, SourceRecord> before) {
    String byTitle = record.referenceByTitle();
    SourceRecord last = byTitle == null ? null : before.get(byTitle);
    if (last == null) {
      last = before.get(record.reference());
    }
    return last == null || !last.digest().equals(record.digest());
  }

  private Map<String, SourceRecord> sourceRecords(String source, List<FeedRecord> records) {
    Map<String, SourceRecord> found = new HashMap<>();
    jdbc.sql(
            """
            select reference, book_id, digest, stock from catalog.source_record
             where source = ? and reference = any(?)
            """)
        .param(source)
        .param(references(records))
        .query(
            row -> {
              found.put(
                  row.getString("reference"),
                  new SourceRecord(
                      new BookId(row.getLong("book_id")),
                      Objects.requireNonNull(row.getObject("digest", UUID.class)),
                      row.getObject("stock", Integer.class)));
            });
    return found;
  }

  private static String[] references(List<FeedRecord> records) {
    return records.stream()
        .flatMap(record -> Stream.of(record.reference(), record.referenceByTitle()))
        .filter(Objects::nonNull)
        .toArray(String[]::new);
  }

  private List<Long> ids(List<FeedRecord> records, Map<String, SourceRecord> before) {
    Set<Long> known = new HashSet<>();
    Set<UUID> keys = new HashSet<>();
    Set<String> isbns = new HashSet<>();
    for (FeedRecord record : records) {
      String byTitle = record.referenceByTitle();
      SourceRecord last = before.get(byTitle == null ? record.reference() : byTitle);
      if (last != null) {
        known.add(last.book().value());
        continue;
      }
      SourceRecord numbered = before.get(record.reference());
      if (numbered != null) {
        known.add(numbered.book().value());
      }
      String title = record.facts().title();
      if (title != null) {
        keys.add(MatchKey.ofEdition(title, record.facts().contributors()));
      }
      if (record.facts().isbn() != null) {
        isbns.add(record.facts().isbn().value());
      }
    }
    return jdbc.sql(
            """
            select unnest(?::bigint[]) as id
            union select id from catalog.book where isbn13 = any(?)
            union select id from catalog.book where match_key = any(?::uuid[])
            """)
        .param(known.toArray(Long[]::new))
        .param(isbns.toArray(String[]::new))
        .param(Columns.textArray(keys, key -> key))
        .query(Long.class)
        .list();
  }

  private Map<BookId, Set<String>> claims(String source, Collection<Long> ids) {
    record Claim(BookId book, String reference) {}
    return jdbc
        .sql(
            """
            select book_id, reference from catalog.source_record
             where book_id = any(?) and source = ?
            """)
        .param(ids.toArray(Long[]::new))
        .param(source)
        .query(
            (row, _) ->
                new Claim(
                    new BookId(row.getLong("book_id")),
                    Objects.requireNonNull(row.getString("reference"))))
        .stream()
        .collect(
            Collectors.groupingBy(
                Claim::book, Collectors.mapping(Claim::reference, Collectors.toSet())));
  }
}
