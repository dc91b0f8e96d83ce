package io.shucheng.catalog.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.CatalogForTests;
import io.shucheng.catalog.CatalogIntegrationTest;
import io.shucheng.platform.database.ShuchengHome;
import io.shucheng.platform.identity.Role;
import io.shuchengtest.ShopClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Files are uploaded and followed. */
@CatalogIntegrationTest
class ImportsOverHttpIntegrationTests {

  private static final String IMPORTS = "/api/v2/catalog/imports";

  @Autowired CatalogForTests catalog;
  @Autowired ShuchengHome home;
  @LocalServerPort int port;

  private ShopClient shop;
  private ShopClient staff;

  @BeforeEach
  void openTheShop() {
    shop = ShopClient.at(port);
    staff = shop.as(catalog.tokenOf(Role.MERCHANDISER));
  }

  @Test
  void anUploadIsTakenFollowedToItsEndAndForgotten() throws Exception {
    String source = catalog.newSource();

    ShopClient.Answer accepted =
        staff
            .with("Content-Type", "application/x-www-form-urlencoded")
            .post(
                IMPORTS + "?format=csv&source=" + source + "&name=%E4%B9%A6.csv",
                "reference,title,price\na,Emma,10\nb,,10\nc,Dune,1e9\n");
    String location = accepted.header("Location");
    ShopClient.Answer events = staff.get(location + "/events");
    ShopClient.Answer rejects = staff.get(location + "/rejects");

    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.json().path("name").asString()).isEqualTo("书.csv");
    assertThat(events.header("Content-Type")).startsWith("text/event-stream");
    assertThat(events.text()).contains("event:progress").contains("\"status\":\"COMPLETED\"");
    assertThat(staff.get(location).json().path("accepted").asInt()).isEqualTo(1);
    assertThat(staff.get(location).json().path("rejected").asInt()).isEqualTo(2);
    assertThat(rejects.header("Content-Type")).startsWith("text/csv");
    assertThat(rejects.text().lines())
        .hasSize(3)
        .startsWith("line,reference,field,value,reason,remedy");
    assertThat(rejects.text()).contains("3,b,title,").contains("4,c,price,1e9,");
    assertThat(staff.get(IMPORTS).json().path("items").get(0).path("id").asString())
        .isEqualTo(accepted.json().path("id").asString());
    assertThat(catalog.book(source, "a").title()).isEqualTo("Emma");
    try (Stream<Path> spooled = Files.list(home.folder("imports"))) {
      assertThat(spooled).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'',400",
    "?format=marc,400",
    "?format=csv&profile=unknown,400",
    "?format=onix&profile=demo,400",
    "?format=csv&currency=Pounds,400",
    "?format=csv&dryRun=perhaps,400",
    "?format=csv&source=a%00b,400",
  })
  void aRequestThatCannotBeIsRefused(String query, int status) {
    ShopClient.Answer answer =
        staff.with("Content-Type", "text/csv").post(IMPORTS + query, "title\nEmma\n");

    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void anEmptyUploadIsRefused() {
    assertThat(staff.post(IMPORTS + "?format=csv", null).status()).isEqualTo(400);
  }

  @Test
  void theListIsReadOnWhileNewImportsArrive() {
    String source = catalog.newSource();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.addFirst(catalog.importCsv(source, "title\nEmma\n").id().toString());
    }

    List<String> read = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = staff.get(IMPORTS + "?limit=2&cursor=" + cursor).json();
      page.path("items").forEach(item -> read.add(item.path("id").asString()));
      cursor = page.path("nextCursor").isString() ? page.path("nextCursor").asString() : "";
      catalog.importCsv(source, "title\nEmma\n");
    } while (!cursor.isEmpty());

    assertThat(read).doesNotHaveDuplicates().startsWith(made.toArray(String[]::new));
    assertThat(read).hasSizeLessThanOrEqualTo(Math.toIntExact(catalog.count("import_run")) - 3);
  }

  @Test
  void aForgedCursorIsRefused() {
    catalog.importCsv(catalog.newSource(), "title\nEmma\nDune\n");
    assertThat(staff.get(IMPORTS + "?cursor=forged").status()).isEqualTo(400);
    String other = shop.get("/api/v1/books?limit=1").json().path("nextCursor").asString();
    assertThat(staff.get(IMPORTS + "?cursor=" + other).status()).isEqualTo(400);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    String unknown = IMPORTS + "/" + UUID.randomUUID();

    assertThat(staff.get(unknown).status()).isEqualTo(404);
    assertThat(staff.get(unknown + "/events").status()).isEqualTo(404);
    assertThat(staff.get(unknown + "/rejects").status()).isEqualTo(404);
    assertThat(staff.get(IMPORTS + "/7").status()).isEqualTo(400);
    assertThat(staff.get(IMPORTS + "?limit=0").status()).isEqualTo(400);
  }

  @Test
  void onlyMerchandisersImport() {
    assertThat(shop.post(IMPORTS + "?format=csv", "title\nEmma\n").status()).isEqualTo(401);
    assertThat(
            shop.as(catalog.tokenOf(Role.CUSTOMER))
                .post(IMPORTS + "?format=csv", "title\nEmma\n")
                .status())
        .isEqualTo(403);
  }
}
