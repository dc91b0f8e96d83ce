package io.shucheng.catalog.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.CatalogForTests;
import io.shucheng.catalog.CatalogIntegrationTest;
import io.shucheng.platform.identity.Role;
import io.shuchengtest.ShopClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Staff see and edit books. */
@CatalogIntegrationTest
class EditingBooksOverHttpIntegrationTests {

  @Autowired CatalogForTests catalog;
  @LocalServerPort int port;

  private ShopClient shop;
  private ShopClient staff;
  private String source;

  @BeforeEach
  void openTheShop() {
    shop = ShopClient.at(port);
    staff = shop.as(catalog.tokenOf(Role.MERCHANDISER));
    source = catalog.newSource();
    catalog.importCsv(source, ThreeBooks.CSV);
  }

  @Test
  void staffRepriceABookAndNoFeedTakesThatBack() {
    BookId id = catalog.id(source, "games");
    String tag = shop.get("/api/v1/books/" + id).header("ETag");

    ShopClient.Answer priced =
        staff
            .with("If-Match", tag)
            .put("/api/v2/books/" + id + "/price", "{\"amount\":\"60.00\",\"currency\":\"CNY\"}");
    catalog.importCsv(source, ThreeBooks.CSV.replace("55.50", "50.00"));

    assertThat(priced.status()).isEqualTo(200);
    assertThat(priced.json().path("price").path("amount").asString()).isEqualTo("60.00");
    assertThat(shop.get("/api/v1/books/" + id).json().path("price").path("amount").asString())
        .isEqualTo("60.00");
  }

  @Test
  void anEditOfAStaleBookIsRefused() {
    BookId id = catalog.id(source, "games");
    String tag = shop.get("/api/v1/books/" + id).header("ETag");
    String path = "/api/v2/books/" + id;

    assertThat(staff.with("If-Match", tag).send("PATCH", path, "{\"title\":\"Games\"}").status())
        .isEqualTo(200);
    assertThat(staff.with("If-Match", tag).send("PATCH", path, "{\"title\":\"Other\"}").status())
        .isEqualTo(412);
    assertThat(staff.send("PATCH", path, "{\"title\":\"Other\"}").status()).isEqualTo(428);
    catalog.importCsv(source, ThreeBooks.CSV.replace("The Hunger Games,The", "Hunger Games!,The"));
    assertThat(catalog.book(source, "games").title()).isEqualTo("Games");
  }

  @Test
  void aWithdrawnBookIsGoneUntilItIsPutBack() {
    BookId id = catalog.id(source, "santi-e");
    String path = "/api/v2/books/" + id + "/withdrawal";

    assertThat(staff.with("If-Match", "*").post(path, null).status()).isEqualTo(204);
    assertThat(shop.get("/api/v1/books/" + id).status()).isEqualTo(404);
    assertThat(shop.get("/api/v1/books/" + catalog.id(source, "santi")).json().path("editions"))
        .isEmpty();
    assertThat(staff.with("If-Match", "*").delete(path, null).status()).isEqualTo(200);
    assertThat(shop.get("/api/v1/books/" + id).status()).isEqualTo(200);
  }

  @Test
  void staffSeeEveryPriceAndWhatTheyWroteOfAWithdrawnBookToo() {
    BookId id = catalog.id(source, "games");
    String path = "/api/v2/books/" + id;
    catalog.importCsv(source, ThreeBooks.CSV.replace("55.50,3", "\"55.50 CNY\",3"));
    catalog.importCsv(source, ThreeBooks.CSV.replace("55.50,3", "12.00 USD,3"));
    staff.with("If-Match", "*").send("PATCH", path, "{\"originalTitle\":\"Games\"}");
    staff.with("If-Match", "*").post(path + "/withdrawal", null);

    ShopClient.Answer answer = staff.get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("withdrawn").asBoolean()).isTrue();
    assertThat(answer.json().path("prices").toString())
        .isEqualTo(
            "[{\"amount\":\"55.50\",\"currency\":\"CNY\"},{\"amount\":\"12.00\",\"currency\":\"USD\"}]");
    assertThat(answer.json().path("staffEdited").toString())
        .isEqualTo("[\"originalTitle\",\"withdrawn\"]");
    String tag = answer.header("ETag");
    assertThat(tag).startsWith("\"" + answer.json().path("revision").asLong() + "-");
    assertThat(staff.with("If-None-Match", tag).get(path).status()).isEqualTo(304);
    assertThat(staff.with("If-Match", tag).delete(path + "/withdrawal", null).status())
        .isEqualTo(200);
    assertThat(staff.with("If-Match", tag).delete(path + "/withdrawal", null).status())
        .isEqualTo(412);
  }

  @Test
  void onlyMerchandisersSeeBooksAsStaffDo() {
    String path = "/api/v2/books/" + catalog.id(source, "games");

    assertThat(shop.get(path).status()).isEqualTo(401);
    assertThat(shop.as(catalog.tokenOf(Role.CUSTOMER)).get(path).status()).isEqualTo(403);
    assertThat(staff.get("/api/v2/books/0").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"amount\":\"-1.00\",\"currency\":\"CNY\"}|422",
        "{\"amount\":\"0.00\",\"currency\":\"CNY\"}|422",
        "{\"amount\":\"1000000000.00\",\"currency\":\"CNY\"}|422",
        "{\"amount\":\"10.00\",\"currency\":\"AUD\"}|422",
        "{\"amount\":\"ten\",\"currency\":\"CNY\"}|400",
        "{\"amount\":10,\"currency\":\"CNY\"}|400",
        "{\"price\":\"10.00\"}|400",
        "{|400",
      })
  void aPriceThatCannotBeIsRefused(String body, int status) {
    ShopClient.Answer answer =
        staff
            .with("If-Match", "*")
            .put("/api/v2/books/" + catalog.id(source, "games") + "/price", body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.problem()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|422",
        "{\"title\":\"\"}|422",
        "{\"language\":\"klingonese\"}|422",
        "{\"publicationDate\":\"11/31/2000\"}|422",
        "{\"colour\":\"red\"}|400",
        "{\"title\":7}|400",
        "[]|400",
      })
  void anEditThatCannotBeIsRefused(String body, int status) {
    ShopClient.Answer answer =
        staff
            .with("If-Match", "*")
            .send("PATCH", "/api/v2/books/" + catalog.id(source, "games"), body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.problem()).isNotEmpty();
  }

  @Test
  void onlyMerchandisersEdit() {
    String path = "/api/v2/books/" + catalog.id(source, "games") + "/price";
    String body = "{\"amount\":\"60.00\",\"currency\":\"CNY\"}";

    assertThat(shop.put(path, body).status()).isEqualTo(401);
    assertThat(shop.as(catalog.tokenOf(Role.CUSTOMER)).put(path, body).status()).isEqualTo(403);
    assertThat(staff.with("If-Match", "*").put("/api/v2/books/0/price", body).status())
        .isEqualTo(404);
  }
}
