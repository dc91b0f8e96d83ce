package io.shucheng.catalog.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.CatalogForTests;
import io.shucheng.catalog.CatalogIntegrationTest;
import io.shucheng.platform.identity.Role;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Staff add books that no feed brought, and write books anew. */
@CatalogIntegrationTest
class WritingBooksOverHttpIntegrationTests {

  private static final String BOOKS = "/api/v2/books";

  @Autowired CatalogForTests catalog;
  @LocalServerPort int port;

  private ShopClient shop;
  private ShopClient staff;

  @BeforeEach
  void openTheShop() {
    shop = ShopClient.at(port);
    staff = shop.as(catalog.tokenOf(Role.MERCHANDISER));
  }

  @Test
  void aBookIsAddedWithAllThatIsKnownOfIt() {
    String isbn = catalog.newIsbn();

    Answer added =
        staff.post(
            BOOKS,
            """
            {"isbn13":"%s","title":"球状闪电","subtitle":"A Novel","originalTitle":"Ball Lightning",
             "contributors":[{"name":"刘慈欣"},{"name":"Joel Martinsen","role":"translator"}],
             "publisher":"Tor","series":{"name":"三体","number":"0.5"},"form":"paperback","language":"en",
             "publicationDate":"2018-08","subjects":[{"scheme":"thema","code":"FL"}],
             "description":"<p>Light.</p><script>x</script>","price":{"amount":"39.90","currency":"CNY"}}
            """
                .formatted(isbn));

    assertThat(added.status()).as(added.text()).isEqualTo(201);
    long id = added.json().path("id").asLong();
    assertThat(added.header("Location")).isEqualTo(BOOKS + "/" + id);
    assertThat(added.json().path("staffEdited")).hasSize(13);
    JsonNode shown = shop.get("/api/v1/books/isbn/" + isbn).json();
    assertThat(shown.path("id").asLong()).isEqualTo(id);
    assertThat(shown.path("contributors").path(1).path("role").asString()).isEqualTo("translator");
    assertThat(shown.path("price").path("amount").asString()).isEqualTo("39.90");
    assertThat(shown.path("description").asString()).isEqualTo("<p>Light.</p>");
    assertThat(staff.with("If-None-Match", added.header("ETag")).get(BOOKS + "/" + id).status())
        .isEqualTo(304);
  }

  @Test
  void whatStaffWroteOutranksFeedsAndWhatTheyLeftOutDoesNot() {
    String isbn = catalog.newIsbn();
    long id =
        id(
            staff.post(
                BOOKS,
                "{\"isbn13\":\"%s\",\"title\":\"Ours\",\"form\":\"hardback\",\"contributors\":[{\"name\":\"A\"}]}"
                    .formatted(isbn)));

    catalog.importCsv(
        catalog.newSource(),
        """
        isbn13,title,contributors,form,publisher,subjects
        %s,Theirs,B,paperback,Tor,FL
        """
            .formatted(isbn));

    JsonNode now = shop.get("/api/v1/books/" + id).json();
    assertThat(now.path("title").asString()).isEqualTo("Ours");
    assertThat(now.path("form").asString()).isEqualTo("hardback");
    assertThat(now.path("contributors").path(0).path("name").asString()).isEqualTo("A");
    assertThat(now.path("publisher").asString()).isEqualTo("Tor");
    assertThat(now.path("subjects")).hasSize(1);
  }

  @Test
  void aRequestThatIsRepeatedIsAnsweredAsItWasAndAddsNothing() {
    ShopClient repeating = staff.with("Idempotency-Key", UUID.randomUUID().toString());
    String body = "{\"title\":\"Once\",\"contributors\":[{\"name\":\"A\"}]}";
    Answer first = repeating.post(BOOKS, body);
    long books = catalog.count("book");
    staff
        .with("If-Match", "*")
        .send("PATCH", first.header("Location"), "{\"title\":\"Once more\"}");

    Answer again = repeating.post(BOOKS, body);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(catalog.count("book")).isEqualTo(books);
    Answer other = repeating.post(BOOKS, "{\"title\":\"Twice\"}");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    assertThat(
            shop.as(catalog.tokenOf(Role.MERCHANDISER))
                .with("Idempotency-Key", "k" + first.header("Location").replace('/', '-'))
                .post(BOOKS, body)
                .header("Location"))
        .isNotEqualTo(first.header("Location"));
  }

  @Test
  void aRefusalFreesItsKey() {
    ShopClient repeating = staff.with("Idempotency-Key", UUID.randomUUID().toString());
    String isbn = catalog.newIsbn();
    long owner = id(staff.post(BOOKS, "{\"title\":\"A\",\"isbn13\":\"%s\"}".formatted(isbn)));

    Answer taken = repeating.post(BOOKS, "{\"title\":\"B\",\"isbn13\":\"%s\"}".formatted(isbn));

    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.problem()).isEqualTo("isbn-taken");
    assertThat(taken.json().path("bookId").asLong()).isEqualTo(owner);
    assertThat(repeating.post(BOOKS, "{\"title\":\"B\"}").status()).isEqualTo(201);
  }

  @Test
  void manyAtOnceAddOneBook() {
    String isbn = catalog.newIsbn();
    String body = "{\"title\":\"One\",\"isbn13\":\"%s\"}".formatted(isbn);

    List<Integer> answers =
        IntStream.range(0, 8).parallel().mapToObj(_ -> staff.post(BOOKS, body).status()).toList();

    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @Test
  void aBookIsWrittenAnewAndKeepsItsPrice() {
    String path =
        staff
            .post(
                BOOKS,
                """
                {"title":"Old","subtitle":"gone","publisher":"Tor","language":"en",
                 "price":{"amount":"39.90","currency":"CNY"}}
                """)
            .header("Location");
    String tag = staff.get(path).header("ETag");
    String body = "{\"title\":\"New\",\"publisher\":\"Tor\",\"form\":\"ebook\"}";

    Answer written = staff.with("If-Match", tag).put(path, body);

    assertThat(written.status()).as(written.text()).isEqualTo(200);
    assertThat(written.json().path("title").asString()).isEqualTo("New");
    assertThat(written.json().path("subtitle").isNull()).isTrue();
    assertThat(written.json().path("language").isNull()).isTrue();
    assertThat(written.json().path("form").asString()).isEqualTo("ebook");
    assertThat(written.json().path("price").path("amount").asString()).isEqualTo("39.90");
    assertThat(staff.with("If-Match", tag).put(path, body).status()).isEqualTo(412);
    assertThat(staff.put(path, body).status()).isEqualTo(428);
    assertThat(staff.with("If-Match", "*").put(BOOKS + "/0", body).status()).isEqualTo(404);
    assertThat(
            staff
                .with("If-Match", "*")
                .put(
                    path,
                    "{\"title\":\"New\",\"price\":{\"amount\":\"1.00\",\"currency\":\"CNY\"}}")
                .status())
        .isEqualTo(422);
  }

  @Test
  void aNumberOfAnotherBookIsNotTaken() {
    String isbn = catalog.newIsbn();
    var _ = staff.post(BOOKS, "{\"title\":\"A\",\"isbn13\":\"%s\"}".formatted(isbn));
    String path = staff.post(BOOKS, "{\"title\":\"B\"}").header("Location");

    Answer taken =
        staff
            .with("If-Match", "*")
            .put(path, "{\"title\":\"B\",\"isbn13\":\"%s\"}".formatted(isbn));

    assertThat(taken.status()).isEqualTo(409);
    assertThat(staff.get(path).json().path("isbn13").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|422|/title",
        "{\"title\":\" \"}|422|/title",
        "{\"title\":\"A\",\"isbn13\":\"9780439023482\"}|422|/isbn13",
        "{\"title\":\"A\",\"form\":\"scroll\"}|422|/form",
        "{\"title\":\"A\",\"language\":\"klingonese\"}|422|/language",
        "{\"title\":\"A\",\"publicationDate\":\"2001-02-30\"}|422|/publicationDate",
        "{\"title\":\"A\",\"contributors\":[null]}|422|/contributors/0",
        "{\"title\":\"A\",\"contributors\":[{\"name\":\"\"}]}|422|/contributors/0/name",
        "{\"title\":\"A\",\"contributors\":[{\"name\":\"B\",\"role\":\"king\"}]}|422|/contributors/0/role",
        "{\"title\":\"A\",\"series\":{\"number\":\"1\"}}|422|/series/name",
        "{\"title\":\"A\",\"subjects\":[{\"scheme\":\"THEMA!\",\"code\":\"FL\"}]}|422|/subjects/0/scheme",
        "{\"title\":\"A\",\"subjects\":[{\"scheme\":\"thema\"}]}|422|/subjects/0/code",
        "{\"title\":\"A\",\"price\":{\"amount\":\"0.00\",\"currency\":\"CNY\"}}|422|/price/amount",
        "{\"title\":\"A\",\"price\":{\"amount\":\"5.00\",\"currency\":\"USD\"}}|422|/price/currency",
        "{\"title\":\"A\",\"price\":5}|400|",
        "{\"title\":\"A\",\"contributors\":\"B\"}|400|",
        "{\"title\":\"A\",\"colour\":\"red\"}|400|",
        "{\"title\":\"A\",\"title\":\"B\"}|400|",
        "[]|400|",
        "{|400|",
      })
  void aBookThatCannotBeIsRefused(String body, int status, String pointer) {
    long books = catalog.count("book");

    Answer answer = staff.post(BOOKS, body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isNotEmpty();
    if (pointer != null) {
      assertThat(answer.json().path("errors").path(0).path("pointer").asString())
          .isEqualTo(pointer);
    }
    assertThat(catalog.count("book")).isEqualTo(books);
  }

  @Test
  void whatIsTooMuchIsRefused() {
    String author = "{\"name\":\"A\"}";
    String authors = author + ("," + author).repeat(200);

    assertThat(staff.post(BOOKS, "{\"title\":\"%s\"}".formatted("A".repeat(1_001))).status())
        .isEqualTo(422);
    assertThat(
            staff
                .post(BOOKS, "{\"title\":\"A\",\"contributors\":[%s]}".formatted(authors))
                .status())
        .isEqualTo(422);
    assertThat(staff.post(BOOKS, "{\"title\":\"%s\"}".formatted("A".repeat(70_000))).status())
        .isEqualTo(413);
  }

  @Test
  void aKeyThatIsNoneIsRefused() {
    for (String key : List.of("two words", "k".repeat(256))) {
      assertThat(staff.with("Idempotency-Key", key).post(BOOKS, "{\"title\":\"A\"}").status())
          .isEqualTo(400);
    }
  }

  @Test
  void onlyMerchandisersAddBooks() {
    String body = "{\"title\":\"A\"}";

    assertThat(shop.post(BOOKS, body).status()).isEqualTo(401);
    assertThat(shop.as(catalog.tokenOf(Role.CUSTOMER)).post(BOOKS, body).status()).isEqualTo(403);
    assertThat(shop.as(catalog.tokenOf(Role.OPERATOR)).put(BOOKS + "/1", body).status())
        .isEqualTo(403);
  }

  private static long id(Answer added) {
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added.json().path("id").asLong();
  }
}
