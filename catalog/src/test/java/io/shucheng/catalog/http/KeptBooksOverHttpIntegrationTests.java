package io.shucheng.catalog.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.CatalogChanges.Change;
import io.shucheng.catalog.CatalogForTests;
import io.shucheng.catalog.CatalogIntegrationTest;
import io.shucheng.catalog.RecordAvailability;
import io.shucheng.catalog.StatementCount;
import io.shucheng.catalog.domain.PopularBooks;
import io.shucheng.catalog.reactions.PreparePopularBooks;
import io.shucheng.platform.lane.AnswerForm;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at books that lie ready: answered before the servlets, and not to be told from others. */
@CatalogIntegrationTest
class KeptBooksOverHttpIntegrationTests {

  @Autowired CatalogForTests catalog;
  @Autowired RecordAvailability availability;
  @Autowired BookAnswers answers;
  @Autowired PopularBooks popular;
  @Autowired StatementCount statements;
  @Autowired MeterRegistry meters;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private ShopClient shop;
  private BookId book;
  private String path;

  @BeforeEach
  void importABook() {
    shop = ShopClient.at(port);
    String source = catalog.newSource();
    catalog.importCsv(source, ThreeBooks.CSV);
    book = catalog.id(source, "games");
    path = "/api/v1/books/" + book;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | */* | en",
        "GET | application/json | zh-CN,zh;q=0.9",
        "GET | application/cbor | en",
        "HEAD | */* | zh",
      })
  void whatLiesReadyIsAnsweredAsWhatIsMade(String method, String accept, String language) {
    ShopClient client = shop.with("Accept", accept).with("Accept-Language", language);
    answers.forget(List.of(new Change(book, 1)));

    Answer made = client.send(method, path, null);
    double before = ready();
    Answer ready = client.send(method, path, null);

    assertThat(ready()).isEqualTo(before + 1);
    assertThat(ready.status()).isEqualTo(made.status()).isEqualTo(200);
    assertThat(ready.response().body()).isEqualTo(made.response().body());
    assertThat(headers(ready)).isEqualTo(headers(made));
    assertThat(ready.header("X-Request-Id")).matches("[0-9a-f]{32}");
  }

  @Test
  void popularBooksLieReadyBeforeAnybodyAsked() {
    answers.forget(List.of(new Change(book, 1)));
    PreparePopularBooks preparing = new PreparePopularBooks(popular, answers, () -> true);

    boolean more = true;
    while (more) {
      more = preparing.step();
    }

    for (String language : List.of("en", "zh")) {
      double before = ready();
      Answer ready = shop.with("Accept-Language", language).get(path);
      assertThat(ready.status()).isEqualTo(200);
      assertThat(ready()).as(language).isEqualTo(before + 1);
    }
  }

  @Test
  void theMostPopularBooksComeFirst() {
    List<BookId> all = popular.first(Integer.MAX_VALUE);

    assertThat(all).contains(book).doesNotHaveDuplicates();
    assertThat(popular.first(2)).isEqualTo(all.subList(0, 2));
    assertThat(
            jdbc.sql("select rating_count from catalog.book where id = any(?)  order by 1 desc")
                .param(all.stream().map(BookId::value).toArray(Long[]::new))
                .query(Integer.class)
                .list())
        .isEqualTo(
            all.stream()
                .map(
                    id ->
                        jdbc.sql("select rating_count from catalog.book where id = ?")
                            .param(id.value())
                            .query(Integer.class)
                            .single())
                .toList());
  }

  @Test
  void whoHasItAlreadyIsToldSo() {
    String tag = shop.get(path).header("ETag");

    Answer made = shop.as(catalog.tokenOf()).with("If-None-Match", tag).get(path);
    for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
      double before = ready();
      Answer answer = shop.with("If-None-Match", known).get(path);
      assertThat(answer.status()).as(known).isEqualTo(304);
      assertThat(answer.header("ETag")).isEqualTo(tag);
      assertThat(answer.response().body()).isEmpty();
      assertThat(headers(answer)).isEqualTo(headers(made));
      assertThat(ready()).isEqualTo(before + 1);
    }
    assertThat(shop.with("If-None-Match", "\"other\"").get(path).status()).isEqualTo(200);
  }

  @Test
  void theCallersTraceIsGoneOnWith() {
    shop.get(path);

    assertThat(
            shop.with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get(path)
                .header("X-Request-Id"))
        .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @Test
  void aTokenIsVerifiedHoweverReadyTheAnswerIs() {
    shop.get(path);

    assertThat(shop.as("no.token").get(path).status()).isEqualTo(401);
    assertThat(shop.as(catalog.tokenOf()).get(path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "999999999", "9223372036854775807"})
  void whatIsNoBookIsNotFoundEachTime(String id) {
    for (int i = 0; i < 3; i++) {
      Answer answer = shop.get("/api/v1/books/" + id);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.problem()).isEqualTo("not-found");
    }
  }

  @Test
  void whoTriesOutNumbersAsksNoDatabase() {
    List<BookId> others =
        jdbc
            .sql(
                """
                select nextval(pg_get_serial_sequence('catalog.book', 'id'))
                  from generate_series(1, 100)
                """)
            .query(Long.class)
            .list()
            .stream()
            .map(BookId::new)
            .toList();
    catalog.importCsv(
        catalog.newSource(),
        """
        reference,title,contributors,year,language,form,price,stock
        one,A Book of No Other Test,Nobody Else,2020,en,paperback,10.00,1
        """);

    await()
        .untilAsserted(
            () ->
                assertThat(
                        statements.during(
                            () ->
                                others.forEach(
                                    id ->
                                        assertThat(answers.of(id, AnswerForm.JSON, Locale.ENGLISH))
                                            .isNull())))
                    .isZero());
    for (long id : jdbc.sql("select id from catalog.book").query(Long.class).list()) {
      boolean known = answers.of(new BookId(id), AnswerForm.JSON, Locale.ENGLISH) != null;
      assertThat(known).isEqualTo(shop.get("/api/v1/books/" + id).status() == 200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1x", "-1x", "%31x", "99999999999999999999"})
  void whatIsNoIdIsABadRequest(String id) {
    assertThat(shop.get("/api/v1/books/" + id).status()).isEqualTo(400);
  }

  @Test
  void aChangeOfThisNodeIsSeenAtOnce() {
    for (int i = 0; i < 20; i++) {
      boolean inStock = i % 2 == 0;
      availability.record(Map.of(book, inStock));

      assertThat(shop.get(path).json().path("availability").asString())
          .isEqualTo(inStock ? "IN_STOCK" : "OUT_OF_STOCK");
    }
  }

  @Test
  void aChangeThatIsRolledBackChangesNothing() {
    Answer before = shop.get(path);
    transaction.executeWithoutResult(
        status -> {
          availability.record(Map.of(book, true));
          status.setRollbackOnly();
        });

    assertThat(shop.get(path).header("ETag")).isEqualTo(before.header("ETag"));
  }

  /** Another node writes to the same tables, and rings. */
  @Test
  void aChangeOfAnotherNodeIsSeenWithinASecond() {
    shop.get(path);

    transaction.executeWithoutResult(
        _ -> {
          jdbc.sql(
                  "update catalog.book set title = 'Renamed', revision = revision + 1 where id = ?")
              .param(book.value())
              .update();
          jdbc.sql(
                  """
                  update catalog.book_change
                     set xid = pg_current_xact_id(), revision = revision + 1,
                         sequence = nextval('catalog.book_change_sequence')
                   where book_id = ?
                  """)
              .param(book.value())
              .update();
          jdbc.sql("select pg_notify('shucheng_catalog_changes', '')").query((_, _) -> 0).list();
        });

    await()
        .atMost(Duration.ofSeconds(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> shop.get(path).json().path("title").asString().equals("Renamed"));
  }

  @Test
  void thousandsAtOnceAreAnsweredAlike() throws Exception {
    answers.forget(List.of(new Change(book, 1)));
    double before = loads();
    try (ExecutorService clients = Executors.newFixedThreadPool(32)) {
      List<Future<Answer>> all =
          IntStream.range(0, 2000).mapToObj(_ -> clients.submit(() -> shop.get(path))).toList();
      byte[] first = all.getFirst().get().response().body();
      for (Future<Answer> one : all) {
        assertThat(one.get().status()).isEqualTo(200);
        assertThat(one.get().response().body()).isEqualTo(first);
      }
    }
    assertThat(loads()).as("all by one look into the database").isEqualTo(before + 1);
  }

  private double loads() {
    FunctionCounter loads =
        meters.find("cache.puts").tag("cache", "book-answers").functionCounter();
    return loads == null ? 0 : loads.count();
  }

  /** How many looks were answered before the servlets. */
  private double ready() {
    Counter counter =
        meters.find("shucheng.lane.answers").tag("uri", "/api/v1/books/{id}").counter();
    return counter == null ? 0 : counter.count();
  }

  private static Map<String, List<String>> headers(Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.response().headers().map());
    headers.keySet().removeAll(List.of("date", "x-request-id"));
    return headers;
  }
}
