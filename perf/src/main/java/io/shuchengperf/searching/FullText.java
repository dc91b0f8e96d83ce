package io.shuchengperf.searching;

import io.shuchengperf.machine.ShopProcesses;
import io.shuchengperf.shop.UnusableShopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * The same rows and questions in PostgreSQL's full text, with {@code pg_trgm} for Chinese, by
 * {@code psql}.
 */
final class FullText {

  /** What is asked of one kind takes so long, at most and roughly. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration SETTLING = Duration.ofSeconds(1);
  private static final int FIRST = 50;

  /** Twenty titles with marks, the total, and two facets; ten titles for what is typed. */
  private static final String PREPARED =
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
      prepare latin_beginning(text) as
        select title, reference from searched.book where words @@ ($1 || ':*')::tsquery
          order by rating_count desc, reference limit 10;
      prepare chinese_beginning(text) as
        select title, reference from searched.book where title like '%' || $1 || '%'
          order by rating_count desc, reference limit 10;
      """;

  private final Path home;
  private final ShopProcesses processes;

  /**
   * @param home of the shop in whose PostgreSQL the table is made
   */
  FullText(Path home, ShopProcesses processes) {
    this.home = home;
    this.processes = processes;
  }

  /**
   * What questions cost PostgreSQL alone.
   *
   * @param questions that were asked
   * @param microseconds of processor time of all its processes, for each
   */
  record Cost(int questions, double microseconds) {}

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

  /** Asks searches, as many as there is patience for. */
  Cost search(List<String> texts) throws IOException {
    return ask(texts, "");
  }

  /** Asks for titles of which a word begins so. */
  Cost suggest(List<String> beginnings) throws IOException {
    return ask(beginnings, "_beginning");
  }

  /** In parts, each as large as all before it, so that what is dear is soon found to be. */
  private Cost ask(List<String> texts, String suffix) throws IOException {
    var _ = spend(texts.subList(0, Math.min(texts.size(), FIRST)), suffix);
    int asked = 0;
    double processorSeconds = 0;
    long nanos = 0;
    while (asked < texts.size() && nanos < PATIENCE.toNanos() / 2) {
      int next = Math.min(texts.size(), asked + Math.max(asked, FIRST));
      Spent spent = spend(texts.subList(asked, next), suffix);
      processorSeconds += spent.processorSeconds();
      nanos += spent.nanos();
      asked = next;
    }
    return new Cost(asked, processorSeconds * 1e6 / asked);
  }

  /** What some questions took. */
  private record Spent(double processorSeconds, long nanos) {}

  private Spent spend(List<String> texts, String suffix) throws IOException {
    String asked =
        texts.stream()
            .map(
                text ->
                    "execute %s%s('%s');"
                        .formatted(Texts.isChinese(text) ? "chinese" : "latin", suffix, text))
            .collect(Collectors.joining("\n"));
    double before = settled();
    long start = System.nanoTime();
    run(PREPARED + asked);
    long nanos = System.nanoTime() - start;
    return new Spent(settled() - before, nanos);
  }

  /** A process that is just ending may be counted neither as running nor as ended. */
  private double settled() {
    LockSupport.parkNanos(SETTLING.toNanos());
    return processes.processorTime().database();
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
