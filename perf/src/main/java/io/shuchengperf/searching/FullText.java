package io.shuchengperf.searching;

import io.shuchengperf.machine.ProcessorTime;
import io.shuchengperf.machine.ShopProcesses;
import io.shuchengperf.shop.UnusableShopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The same rows and questions in PostgreSQL's full text, with {@code pg_trgm} for Chinese, by
 * {@code psql}.
 */
final class FullText {

  private final Path home;
  private final ShopProcesses processes;

  FullText(Path home, ShopProcesses processes) {
    this.home = home;
    this.processes = processes;
  }

  /** Loads the table's columns that are searched. */
  void load(Path table) throws IOException {
    run(
        """
        create extension if not exists pg_trgm;
        create schema searched;
        create table searched.book (reference text, title text, series text, series_number text,
          contributors text, year int, language text, form text, rating_average numeric,
          rating_count bigint, subjects text, price numeric, stock int);
        \\copy searched.book from '%s' with (format csv, header)
        alter table searched.book add words tsvector generated always as
          (setweight(to_tsvector('simple', title), 'A')
             || setweight(to_tsvector('simple', contributors || ' ' || coalesce(series, '')), 'B')) stored;
        create index on searched.book using gin (words);
        create index on searched.book using gin (title gin_trgm_ops);
        vacuum analyze searched.book;
        """
            .formatted(table.toAbsolutePath()));
  }

  /** Asks each question: twenty titles with marks, the total, and two facets. */
  double ask(List<String> queries) throws IOException {
    String prepared =
        """
        set jit = off;
        prepare latin(text) as
          with q as (select plainto_tsquery('simple', $1) as q),
          m as materialized (select b.* from searched.book b, q where b.words @@ q.q)
          select (select count(*) from m),
            (select json_agg(t) from (select reference, ts_headline('simple', title, q.q) from m, q
               order by ts_rank(words, q.q) + 0.1 * ln(rating_count) desc, reference limit 20) t),
            (select json_agg(t) from (select subjects, count(*) from m group by 1 order by 2 desc) t),
            (select json_agg(t) from (select language, count(*) from m group by 1 order by 2 desc) t);
        prepare chinese(text) as
          with m as materialized (select b.* from searched.book b where title like '%' || $1 || '%')
          select (select count(*) from m),
            (select json_agg(t) from (select reference, title from m
               order by similarity(title, $1) + 0.1 * ln(rating_count) desc, reference limit 20) t),
            (select json_agg(t) from (select subjects, count(*) from m group by 1 order by 2 desc) t),
            (select json_agg(t) from (select language, count(*) from m group by 1 order by 2 desc) t);
        """;
    String asked =
        queries.stream()
            .map(
                query ->
                    "execute %s('%s');"
                        .formatted(Asking.isChinese(query) ? "chinese" : "latin", query))
            .collect(Collectors.joining("\n"));
    ProcessorTime before = processes.processorTime();
    run(prepared + asked);
    return processes.processorTime().since(before).database() * 1e6 / queries.size();
  }

  private void run(String script) throws IOException {
    Path postgres = home.resolve("postgresql");
    Path file = Files.writeString(Files.createTempFile("searched", ".sql"), script);
    ProcessBuilder psql =
        new ProcessBuilder(
                "psql",
                "-q",
                "-X",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                "127.0.0.1",
                "-p",
                Files.readString(postgres.resolve("port")).strip(),
                "-U",
                "shucheng",
                "-d",
                "shucheng",
                "-o",
                "/dev/null",
                "-f",
                file.toString())
            .inheritIO();
    psql.environment().put("PGPASSWORD", Files.readString(postgres.resolve("password")).strip());
    try {
      if (psql.start().waitFor() != 0) {
        throw new UnusableShopException("psql failed; its words are above");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableShopException("interrupted while PostgreSQL searched", e);
    } finally {
      Files.delete(file);
    }
  }
}
