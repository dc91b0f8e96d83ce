package io.shucheng.search.http;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shucheng.catalog.ProductForm;
import io.shucheng.search.CatalogInMemory;
import io.shucheng.search.Search;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.WithPostgres;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@WithPostgres
@Import(SearchIntegrationTests.Stock.class)
class SearchIntegrationTests {

  @TestConfiguration(proxyBeanMethods = false)
  static class Stock {

    @Bean
    @Primary
    CatalogInMemory stockedCatalog() {
      return new CatalogInMemory()
          .putAll(
              book(1, "The Hunger Games")
                  .by("Suzanne Collins")
                  .series("The Hunger Games")
                  .isbn("0439023483")
                  .language("en-US")
                  .form(ProductForm.PAPERBACK)
                  .published("2008")
                  .about("YFG", "Fantasy", "奇幻")
                  .price("39.90"),
              book(2, "三体")
                  .by("刘慈欣")
                  .language("zh")
                  .form(ProductForm.PAPERBACK)
                  .about("FLC", "Science fiction", "科幻")
                  .price("23.00"),
              book(3, "三体Ⅱ：黑暗森林")
                  .by("刘慈欣")
                  .language("zh")
                  .form(ProductForm.EBOOK)
                  .about("FLC", "Science fiction", "科幻")
                  .price("12.00"));
    }
  }

  @LocalServerPort private int port;
  @Autowired private Search search;

  private ShopClient shop;

  @BeforeEach
  void isIndexed() {
    shop = ShopClient.at(port);
    await().until(search::isUpToDate);
  }

  @Test
  void anAnswerIsAsTheContractWritesIt() {
    Answer answer = find("q=hunger+games");

    assertThat(answer.status()).isEqualTo(200);
    JsonNode body = answer.json();
    assertThat(body.path("total").asInt()).isEqualTo(1);
    assertThat(body.path("partial").asBoolean()).isFalse();
    assertThat(body.has("correctedQuery")).isTrue();
    assertThat(body.path("correctedQuery").isNull()).isTrue();
    JsonNode item = body.path("items").get(0);
    assertThat(item.path("id").asLong()).isEqualTo(1);
    assertThat(item.path("contributors").get(0).asString()).isEqualTo("Suzanne Collins");
    assertThat(item.path("price").path("amount").asString()).isEqualTo("39.90");
    assertThat(item.path("price").path("currency").asString()).isEqualTo("CNY");
    assertThat(item.path("availability").asString()).isEqualTo("IN_STOCK");
    assertThat(item.path("coverUrl").asString()).isEqualTo("/covers/1.svg?v=1");
    assertThat(item.path("highlights").path("title").asString())
        .isEqualTo("The <em>Hunger</em> <em>Games</em>");
  }

  @Test
  void facetsAreNamedInTheReadersLanguage() {
    JsonNode english = find("q=").json().path("facets");
    JsonNode chinese =
        shop.with("Accept-Language", "zh-CN").get("/api/v1/search").json().path("facets");

    assertThat(english.path("subject").get(0).path("value").asString()).isEqualTo("FLC");
    assertThat(english.path("subject").get(0).path("label").asString())
        .isEqualTo("Science fiction");
    assertThat(english.path("subject").get(0).path("count").asInt()).isEqualTo(2);
    assertThat(chinese.path("subject").get(0).path("label").asString()).isEqualTo("科幻");
    assertThat(chinese.path("language").get(0).path("label").asString()).isEqualTo("中文");
    assertThat(chinese.path("form").get(0).path("label").asString()).isEqualTo("平装");
    assertThat(english.path("form").get(0).path("label").asString()).isEqualTo("Paperback");
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
    assertThat(find("year=2008&language=en").json().path("total").asInt()).isEqualTo(1);
    assertThat(find("minPrice=12&maxPrice=23&inStock=true").json().path("total").asInt())
        .isEqualTo(2);
  }

  @Test
  void anUnchangedAnswerIsNotSentAgain() {
    String tag = find("q=hunger").header("ETag");

    assertThat(tag).startsWith("\"");
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
  void suggestionsNameWhatTheyAre() {
    JsonNode items = shop.get("/api/v1/search/suggestions?q=hung&limit=5").json().path("items");

    assertThat(items).hasSize(2);
    assertThat(items.get(0).path("text").asString()).isEqualTo("The Hunger Games");
    assertThat(items.findValuesAsString("kind")).containsExactlyInAnyOrder("title", "series");
    assertThat(items.get(0).path("bookId").asLong()).isEqualTo(1);
  }

  @Test
  void answersComeAsCborToo() {
    Answer answer = shop.with("Accept", "application/cbor").get("/api/v1/search?q=hunger");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/cbor");
  }

  private Answer find(String parameters) {
    return shop.get("/api/v1/search?" + parameters.replaceAll("三体", encoded("三体")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
