package io.shucheng.search.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.ImportRequest;
import io.shucheng.catalog.ImportRequest.Format;
import io.shucheng.catalog.Imports;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.RecordAvailability;
import io.shucheng.catalog.ShopWindow;
import io.shucheng.search.Search;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.WithPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The search over HTTP, over books that came into the real catalog by an import. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@WithPostgres
@TestInstance(Lifecycle.PER_CLASS)
class SearchIntegrationTests {

  private static final Isbn HUNGER_GAMES = Isbn.parse("9780439023481");

  private static final String BOOKS =
      """
      reference,isbn13,title,series,contributors,publisher,year,language,form,subjects,price,stock
      1,9780439023481,The Hunger Games,The Hunger Games,Suzanne Collins,,2008,en-US,paperback,YFG,39.90,1
      2,,三体,,刘慈欣,重庆出版社,2008,zh,paperback,FLC,23.00,1
      3,,三体Ⅱ：黑暗森林,,刘慈欣,,2008,zh,ebook,FLC,12.00,1
      """;

  @LocalServerPort private int port;
  @Autowired private MeterRegistry meters;
  @Autowired private Search search;
  @Autowired private ShopWindow window;
  @Autowired private Imports imports;
  @Autowired private RecordAvailability availability;

  private ShopClient shop;

  @BeforeAll
  void importBooks(@TempDir Path folder) throws IOException {
    shop = ShopClient.at(port);
    take(Files.writeString(folder.resolve("books.csv"), BOOKS));
    await().until(search::isUpToDate);
  }

  /** A weighed {@code Accept} takes the way through the servlets. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "hunger",
        "hunger+games",
        "%E4%B8%89%E4%BD%93",
        "三体",
        "++",
        "",
        "%",
        "%zz",
        "%ff%fe",
        "%EF%BF%BD",
        "a%00b",
        "a%0D%0Ab",
        "*:*",
        "%22unbalanced",
        "/.*/",
        "a;b",
        "a%26b=c",
        "%F0%9F%93%9A",
        "%D7%A9%D7%9C%D7%95%D7%9D",
      })
  void nobodyCanTellWhichWayAnAnswerCame(String words) {
    for (String route : List.of("/api/v1/search?q=", "/api/v1/search/suggestions?q=")) {
      await()
          .untilAsserted(
              () -> {
                Answer near = rawly(route + words, "application/json");
                Answer far = rawly(route + words, "application/json, application/cbor;q=0.1");
                assertThat(near.status()).isEqualTo(far.status()).isIn(200, 400);
                assertThat(told(near)).isEqualTo(told(far));
                if (near.status() == 200) {
                  assertThat(near.text()).isEqualTo(far.text());
                } else {
                  assertThat(near.json().path("detail")).isEqualTo(far.json().path("detail"));
                }
              });
    }
  }

  private Answer rawly(String path, String accept) {
    try {
      return shop.with("Accept", accept).get(path);
    } catch (IllegalArgumentException e) {
      // the client refuses to send it as it stands
      return shop.with("Accept", accept).get("/api/v1/search?q=sent+nothing");
    }
  }

  private static Map<String, List<String>> told(Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.response().headers().map());
    headers
        .keySet()
        .removeAll(
            List.of("x-request-id", "date", "content-length", "transfer-encoding", ":status"));
    return headers;
  }

  @Test
  void whatLiesReadyIsAnsweredAsWhatIsMade() {
    for (String path :
        List.of("/api/v1/search?q=games+hunger", "/api/v1/search/suggestions?q=hun")) {
      for (String language : List.of("en", "zh-CN")) {
        ShopClient client = shop.with("Accept-Language", language);
        // the index may be put together in between, after what others did to it
        await().untilAsserted(() -> isReadyAsMade(client, path));
      }
    }
  }

  private void isReadyAsMade(ShopClient client, String path) {
    Answer made = client.get(path);
    double before = ready();
    Answer again = client.get(path);

    assertThat(ready()).isEqualTo(before + 1);
    assertThat(again.response().body()).isEqualTo(made.response().body());
    assertThat(again.header("ETag")).isEqualTo(made.header("ETag")).isNotEmpty();
    assertThat(again.header("Vary")).isEqualTo(made.header("Vary"));
    assertThat(again.header("Cache-Control")).isEqualTo(made.header("Cache-Control"));
  }

  /** What a body adds to a question must not become the answer of others. */
  @Test
  void aQuestionInABodyAnswersNobodyElse() {
    String path = "/api/v1/search?q=the+hunger+games";
    String body =
        """
        --x
        Content-Disposition: form-data; name="form"

        ebook
        --x--
        """;
    for (int i = 0; i < 2; i++) {
      shop.with("Content-Type", "multipart/form-data; boundary=x").send("GET", path, body);
    }

    assertThat(shop.get(path).json().path("total").asInt()).isEqualTo(1);
    assertThat(shop.get(path).json().path("total").asInt()).isEqualTo(1);
  }

  private double ready() {
    return meters.find("shucheng.lane.answers").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  @Test
  void anybodyMayReadAndIsToldSoBeforeTheAnswerIsKept() {
    for (String route : List.of("/api/v1/search?q=hunger", "/api/v1/books")) {
      for (String method : List.of("GET", "HEAD")) {
        Answer answer = shop.send(method, route, null);
        assertThat(answer.status()).as(method + route).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("public").contains("max-age=0");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{32}");
      }
      assertThat(shop.as("no.token").get(route).status()).isEqualTo(401);
      assertThat(shop.post(route, "{}").status()).isEqualTo(401);
    }
  }

  @Test
  void anAnswerIsAsTheContractWritesIt() {
    Answer answer = find("q=hunger+games&form=paperback");

    assertThat(answer.status()).isEqualTo(200);
    JsonNode body = answer.json();
    assertThat(body.path("total").asInt()).isEqualTo(1);
    assertThat(body.path("partial").asBoolean()).isFalse();
    assertThat(body.has("correctedQuery")).isTrue();
    assertThat(body.path("correctedQuery").isNull()).isTrue();
    JsonNode item = body.path("items").get(0);
    assertThat(item.path("id").asLong()).isEqualTo(hungerGames().id().value());
    assertThat(item.path("contributors").get(0).asString()).isEqualTo("Suzanne Collins");
    assertThat(item.path("price").path("amount").asString()).isEqualTo("39.90");
    assertThat(item.path("price").path("currency").asString()).isEqualTo("CNY");
    assertThat(item.path("availability").asString()).isEqualTo(hungerGames().availability().name());
    assertThat(item.path("coverUrl").asString()).isEqualTo(hungerGames().coverUrl());
    assertThat(item.path("highlights").path("title").asString())
        .isEqualTo("The <em>Hunger</em> <em>Games</em>");
  }

  @Test
  void facetsAreNamedInTheReadersLanguage() {
    String path = "/api/v1/search?contributor=" + encoded("刘慈欣");
    JsonNode english = shop.get(path).json().path("facets");
    JsonNode chinese = shop.with("Accept-Language", "zh-CN").get(path).json().path("facets");

    assertThat(english.path("subject").get(0).path("value").asString()).isEqualTo("FLC");
    assertThat(english.path("subject").get(0).path("count").asInt()).isEqualTo(2);
    assertThat(chinese.path("language").get(0).path("label").asString()).isEqualTo("中文");
    assertThat(chinese.path("form").findValuesAsString("label"))
        .containsExactlyInAnyOrder("平装", "电子书");
    assertThat(english.path("form").findValuesAsString("label"))
        .containsExactlyInAnyOrder("Paperback", "E-book");
  }

  @Test
  void nothingFoundIsAnAnswerWithEmptyFacets() {
    JsonNode body = find("q=qqqzzz").json();

    assertThat(body.path("items").size()).isZero();
    assertThat(body.path("facets").path("subject").isArray()).isTrue();
    assertThat(body.path("facets").path("language").isArray()).isTrue();
    assertThat(body.path("facets").path("form").isArray()).isTrue();
  }

  @Test
  void aCursorGoesOnInItsOwnListOnly() {
    JsonNode first = find("q=三体&limit=1").json();
    String cursor = first.path("nextCursor").asString();
    JsonNode second = find("q=三体&limit=1&cursor=" + encoded(cursor)).json();

    assertThat(second.path("items").get(0).path("id").asLong())
        .isNotEqualTo(first.path("items").get(0).path("id").asLong());
    assertThat(second.path("total").asInt()).isEqualTo(2);
    assertThat(find("q=hunger&cursor=" + encoded(cursor)).status()).isEqualTo(400);
    assertThat(find("q=三体&sort=price&cursor=" + encoded(cursor)).status()).isEqualTo(400);
    assertThat(find("q=三体&cursor=" + encoded(cursor + "x")).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=-1",
        "limit=101",
        "limit=1000000000",
        "limit=99999999999",
        "limit=ten",
        "sort=title",
        "form=scroll",
        "group=shelf",
        "minPrice=20&maxPrice=10",
        "minPrice=-1",
        "minPrice=1e400",
        "maxPrice=cheap",
        "year=next",
        "inStock=perhaps",
        "cursor=forged",
        "cursor="
      })
  void whatCannotBeMeantIsRefused(String parameters) {
    Answer answer = find(parameters);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("bad-request");
  }

  @Test
  void aTextHasABound() {
    assertThat(find("q=" + "a".repeat(500)).status()).isEqualTo(200);
    assertThat(find("q=" + "a".repeat(501)).status()).isEqualTo(400);
    assertThat(find("q=" + "a".repeat(10_000)).status()).isEqualTo(400);
    assertThat(shop.get("/api/v1/search/suggestions?q=" + "a".repeat(501)).status()).isEqualTo(400);
  }

  @Test
  void filtersAndGroupsAreTakenAndUnknownParametersAreLeft() {
    assertThat(find("q=三体&form=ebook&group=work&utm_source=mail").json().path("total").asInt())
        .isEqualTo(1);
    assertThat(find("contributor=Suzanne+Collins&group=edition").json().path("total").asInt())
        .isEqualTo(1);
    assertThat(find("subject=F&subject=Y").json().path("total").asInt()).isEqualTo(3);
    assertThat(find("year=2008&language=en&form=paperback").json().path("total").asInt())
        .isEqualTo(1);
    assertThat(find("minPrice=12&maxPrice=23").json().path("total").asInt()).isEqualTo(2);
  }

  @Test
  void whatComesIntoStockIsFoundInStock() {
    BookId book = hungerGames().id();
    availability.record(Map.of(book, false));
    await().until(search::isUpToDate);
    assertThat(find("q=hunger&inStock=true").json().path("total").asInt()).isZero();

    availability.record(Map.of(book, true));

    await().until(search::isUpToDate);
    assertThat(find("q=hunger&inStock=true").json().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void anIsbnIsFoundInAnyWriting() {
    assertThat(find("q=978-0-439-02348-1").json().path("total").asInt()).isEqualTo(1);
    assertThat(find("q=439023483").json().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void theGoodbooksCatalogIsFoundAfterItsImport(@TempDir Path folder) throws IOException {
    Path all = RealBooks.csv();
    try (Stream<String> lines = Files.lines(all)) {
      Path few = folder.resolve("books.csv");
      Files.write(few, lines.limit(101).toList());
      take(few);
    }
    await().until(search::isUpToDate);

    assertThat(find("q=hobbit+tolkien").json().path("items").get(0).path("title").asString())
        .contains("Hobbit");
    assertThat(find("q=hary+poter").json().path("correctedQuery").asString())
        .isEqualTo("harry potter");
  }

  @Test
  void anUnchangedAnswerIsNotSentAgain() {
    // the index may be put together in between, after what others did to it
    await().untilAsserted(this::isNotSentAgain);
  }

  private void isNotSentAgain() {
    String tag = find("q=hunger").header("ETag");

    assertThat(tag).startsWith("\"");
    for (String noTag : List.of("abc", "", "W/", "\"", ",")) {
      assertThat(shop.with("If-None-Match", noTag).get("/api/v1/search?q=hunger").status())
          .as(noTag)
          .isEqualTo(200);
    }
    Answer again = shop.with("If-None-Match", tag).get("/api/v1/search?q=hunger");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.header("ETag")).isEqualTo(tag);
    assertThat(shop.with("If-None-Match", tag).get("/api/v1/search?q=games").status())
        .isEqualTo(200);
    assertThat(
            shop.with("If-None-Match", tag)
                .with("Accept", "application/cbor")
                .get("/api/v1/search?q=hunger")
                .status())
        .isEqualTo(200);
  }

  @Test
  void editionsOfAWorkAreOneHitUnlessAskedFor(@TempDir Path folder) throws IOException {
    String header = "reference,title,contributors,year,language,form,price,stock\n";
    String row = "%s,Middlemarch,George Eliot,1871,en,%s,95.00,1\n";
    take(Files.writeString(folder.resolve("1.csv"), header + row.formatted("m1", "paperback")));
    await().until(search::isUpToDate);
    assertThat(find("q=middlemarch").json().path("total").asInt()).isEqualTo(1);

    take(Files.writeString(folder.resolve("2.csv"), header + row.formatted("m2", "hardback")));
    await().until(search::isUpToDate);

    for (String work : List.of("", "&group=", "&group=work")) {
      JsonNode found = find("q=middlemarch" + work).json();
      assertThat(found.path("total").asInt()).isEqualTo(1);
      assertThat(found.path("items").size()).isEqualTo(1);
      assertThat(found.path("facets").path("form").findValuesAsString("value"))
          .containsExactlyInAnyOrder("paperback", "hardback");
    }
    assertThat(find("q=middlemarch&group=edition").json().path("total").asInt()).isEqualTo(2);
    assertThat(find("q=middlemarch&form=hardback").json().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void suggestionsNameWhatTheyAre() {
    JsonNode items = shop.get("/api/v1/search/suggestions?q=hung&limit=5").json().path("items");

    assertThat(items.get(0).path("text").asString()).isEqualTo("The Hunger Games");
    assertThat(items.findValuesAsString("kind")).contains("title", "series");
    assertThat(items.get(0).path("bookId").asLong()).isEqualTo(hungerGames().id().value());
  }

  @Test
  void parametersThatCannotBeReadAreAProblem() {
    Answer answer = shop.get("/api/v1/search?q=%FF");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("detail").asString()).contains("UTF-8");
  }

  @Test
  void anAddressThatIsRefusedBeforeItIsReadIsAProblem() {
    Answer answer = shop.get("/api/v1/search;x=1?q=emma");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("detail").asString()).contains("UTF-8");
  }

  @Test
  void answersComeAsCborToo() {
    Answer answer = shop.with("Accept", "application/cbor").get("/api/v1/search?q=hunger");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/cbor");
  }

  private void take(Path file) {
    var request = new ImportRequest("books.csv", Format.CSV, null, null, null, false);
    assertThat(imports.run(request, file, _ -> {}).rejected()).isZero();
  }

  private Book hungerGames() {
    return window.find(HUNGER_GAMES).orElseThrow();
  }

  private Answer find(String parameters) {
    return shop.get("/api/v1/search?" + parameters.replaceAll("三体", encoded("三体")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
