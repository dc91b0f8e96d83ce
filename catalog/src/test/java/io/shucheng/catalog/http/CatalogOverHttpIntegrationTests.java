package io.shucheng.catalog.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.CatalogForTests;
import io.shucheng.catalog.CatalogIntegrationTest;
import io.shucheng.catalog.Subject;
import io.shucheng.catalog.SubjectLabels;
import io.shuchengtest.ShopClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The catalog as clients see it. */
@CatalogIntegrationTest
class CatalogOverHttpIntegrationTests {

  @Autowired CatalogForTests catalog;
  @Autowired SubjectLabels labels;
  @LocalServerPort int port;

  private ShopClient shop;
  private String source;

  @BeforeEach
  void openTheShop() {
    shop = ShopClient.at(port);
    source = catalog.newSource();
    labels.load(List.of(new Subject("thema", "FL", "Science fiction", "科幻小说")));
    catalog.importCsv(source, ThreeBooks.CSV);
  }

  @Test
  void aBookIsAnsweredWholeWithItsNullFields() {
    BookId id = catalog.id(source, "santi");

    ShopClient.Answer answer = shop.get("/api/v1/books/" + id);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.json().path("title").asString()).isEqualTo("三体");
    assertThat(answer.json().get("isbn13").isNull()).isTrue();
    assertThat(answer.json().get("subtitle").isNull()).isTrue();
    assertThat(answer.json().path("contributors").get(0).path("role").asString())
        .isEqualTo("author");
    assertThat(answer.json().path("form").asString()).isEqualTo("paperback");
    assertThat(answer.json().path("publicationDate").asString()).isEqualTo("2008");
    assertThat(answer.json().path("subjects").get(0).path("label").asString())
        .isEqualTo("Science fiction");
    assertThat(answer.json().path("price").path("amount").asString()).isEqualTo("23.00");
    assertThat(answer.json().path("availability").asString()).isEqualTo("OUT_OF_STOCK");
    assertThat(answer.json().path("editions").get(0).path("form").asString()).isEqualTo("ebook");
    assertThat(answer.json().path("rating").path("count").asInt()).isEqualTo(900);
    assertThat(answer.json().path("coverUrl").asString()).startsWith("/covers/" + id + ".svg?v=");
  }

  @Test
  void labelsAreInTheReadersLanguage() {
    ShopClient.Answer answer =
        shop.with("Accept-Language", "zh-CN,zh;q=0.9")
            .get("/api/v1/books/" + catalog.id(source, "santi"));

    assertThat(answer.json().path("subjects").get(0).path("label").asString()).isEqualTo("科幻小说");
  }

  @Test
  void anUnchangedBookIsNotSentAgainAndAnotherFormOfItIs() {
    String path = "/api/v1/books/" + catalog.id(source, "santi");
    String tag = shop.get(path).header("ETag");

    assertThat(tag).matches("\"[^\"]+\"");
    assertThat(shop.with("If-None-Match", tag).get(path).status()).isEqualTo(304);
    assertThat(shop.with("If-None-Match", tag).with("Accept-Language", "zh").get(path).status())
        .isEqualTo(200);
    ShopClient.Answer cbor =
        shop.with("If-None-Match", tag).with("Accept", "application/cbor").get(path);
    assertThat(cbor.status()).isEqualTo(200);
    assertThat(cbor.header("Content-Type")).startsWith("application/cbor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9780439023481", "978-0-439-02348-1", "0439023483", "0-439-02348-3"})
  void aBookIsFoundByEitherIsbnWithOrWithoutHyphens(String isbn) {
    assertThat(shop.get("/api/v1/books/isbn/" + isbn).json().path("title").asString())
        .isEqualTo("The Hunger Games");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/books/isbn/9780439023482,400",
    "/api/v1/books/isbn/4390,400",
    "/api/v1/books/isbn/9781861972712,404",
    "/api/v1/books/x,400",
    "/api/v1/books/99999999999999999999,400",
    "/api/v1/books/0,404",
    "/api/v1/books/-1,404",
    "/api/v1/books/9223372036854775807,404",
    "/api/v1/books?limit=0,400",
    "/api/v1/books?limit=101,400",
    "/api/v1/books?limit=many,400",
    "/api/v1/books?sort=colour,400",
    "/api/v1/books?cursor=forged,400",
    "/api/v1/books?subject=%00,400",
    "/covers/0.svg,404",
    "/covers/x.svg,400",
  })
  void whatCannotBeAnsweredIsAProblem(String path, int status) {
    ShopClient.Answer answer = shop.get(path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.problem()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"popularity", "newest", "title", "price", "-price"})
  void pagesShowEveryBookOnce(String sort) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      ShopClient.Answer page =
          shop.get("/api/v1/books?subject=FL&limit=1&sort=" + sort + "&cursor=" + cursor);
      page.json().path("items").forEach(book -> ids.add(book.path("id").asString()));
      cursor =
          page.json().path("nextCursor").isString()
              ? page.json().path("nextCursor").asString()
              : "";
    } while (!cursor.isEmpty());

    assertThat(ids)
        .doesNotHaveDuplicates()
        .contains(catalog.id(source, "santi").toString(), catalog.id(source, "santi-e").toString());
  }

  @Test
  void aCursorOfOneListOpensNoOther() {
    String cursor = shop.get("/api/v1/books?limit=1").json().path("nextCursor").asString();

    assertThat(shop.get("/api/v1/books?limit=1&sort=title&cursor=" + cursor).status())
        .isEqualTo(400);
  }

  @Test
  void aCoverIsDrawnAndKeptForEver() {
    BookId id = catalog.id(source, "santi");
    String url = shop.get("/api/v1/books/" + id).json().path("coverUrl").asString();

    ShopClient.Answer cover = shop.get(url);

    assertThat(cover.status()).isEqualTo(200);
    assertThat(cover.header("Content-Type")).startsWith("image/svg+xml");
    assertThat(cover.header("Cache-Control")).contains("immutable");
    assertThat(cover.text()).contains("三体", "刘慈欣");
    assertThat(shop.get("/covers/" + id + ".svg").header("Cache-Control"))
        .doesNotContain("immutable");
  }

  @Test
  void anUnchangedListIsNotSentAgain() {
    String path = "/api/v1/books?subject=FL&limit=1";
    String tag = shop.get(path).header("ETag");

    assertThat(tag).matches("\"[^\"]+\"");
    assertThat(shop.with("If-None-Match", tag).get(path).status()).isEqualTo(304);
    assertThat(
            shop.with("If-None-Match", tag).with("Accept", "application/cbor").get(path).status())
        .isEqualTo(200);
    labels.load(List.of(new Subject("thema", "FL", "Science fiction of " + source, "科幻小说")));
    assertThat(shop.with("If-None-Match", tag).get(path).status()).isEqualTo(200);
  }
}
