package io.shucheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shucheng.platform.database.DatabaseUrl;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.TestServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

/**
 * The binary as its operators meet it: opened, killed, installed, misconfigured, stopped. Each test
 * has processes and a home of its own, and most of the time one of them starts: two go at once.
 */
class OneBinaryIntegrationTests {

  @TempDir private static Path folder;
  private static Path launcher;

  @TempDir Path home;

  /** The shop as the binary lays it out, once for all tests that start it. */
  private static synchronized Path installed() {
    if (launcher == null) {
      Path shop = folder.resolve("installed");
      ShopProcess install =
          ShopProcess.start(folder.resolve("unused"), Map.of(), "install", shop.toString());
      assertThat(install.awaitExit()).as("%s", install.output()).isZero();
      launcher = shop.resolve("bin").resolve("shucheng");
    }
    return launcher;
  }

  @TestBesideOthers
  void theDemoSellsABookAndAKilledShopForgetsNothing() throws IOException {
    String order;
    try (ShopProcess first =
        ShopProcess.start(home, Map.of("SHUCHENG_DEMO_PASSWORD", "demo demo"))) {
      ShopClient shop = first.awaitOpen();
      assertThat(found(shop, "hunger%20games")).contains("The Hunger Games");
      assertThat(found(shop, "%E4%B8%89%E4%BD%93")).contains("三体");
      order = buy(shop, "9780439023481");
      first.kill();
    }
    try (ShopProcess second = ShopProcess.start(home, Map.of())) {
      ShopClient shop = second.awaitOpen();
      assertThat(second.output()).noneMatch(line -> line.contains("Loading"));
      assertThat(found(shop, "%E4%B8%89%E4%BD%93")).contains("三体");
      Answer again = reader(shop).get(order);
      assertThat(again.json().path("status").asString()).isEqualTo("PAID");
      assertThat(saidBy("verify")).contains("Every rule holds.");
      aRequestThatIsUnderWayIsAnsweredBeforeTheEnd(second);
      assertThat(home.resolve("postgresql/cluster/postmaster.pid")).doesNotExist();
    }
  }

  private static void aRequestThatIsUnderWayIsAnsweredBeforeTheEnd(ShopProcess shop)
      throws IOException {
    String body = "{\"email\":\"reader@example.com\",\"password\":\"demo demo\"}";
    try (Socket client = new Socket("localhost", shop.port())) {
      OutputStream out = client.getOutputStream();
      out.write(
          """
          POST /api/v1/tokens HTTP/1.1
          Host: localhost
          Content-Type: application/json
          Content-Length: %d

          """
              .formatted(body.length())
              .replace("\n", "\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      shop.askToEnd();
      await().atMost(Duration.ofSeconds(20)).until(() -> !shop.accepts());
      out.write(body.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      assertThat(new String(client.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 200");
    }
    assertThat(shop.awaitExit()).isZero();
  }

  @TestBesideOthers
  void aPortThatIsTakenIsToldInOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      ShopProcess shop =
          ShopProcess.start(home, Map.of("SERVER_PORT", port, "SHUCHENG_DEMO", "false"));
      assertThat(shop.awaitExit()).isOne();
      assertThat(shop.output()).singleElement().asString().contains(port).contains("SERVER_PORT");
    }
  }

  @TestBesideOthers
  void aDatabaseThatCannotBeReachedIsToldInOneLineWithoutItsPassword() {
    String url = "postgresql://shop:geheim@127.0.0.1:%d/books".formatted(ShopProcess.freePort());
    ShopProcess shop = start(Map.of("DATABASE_URL", url));
    assertThat(shop.awaitExit()).isOne();
    assertThat(shop.output())
        .singleElement()
        .asString()
        .contains("DATABASE_URL")
        .contains("127.0.0.1")
        .doesNotContain("geheim");
  }

  @TestBesideOthers
  void aDatabaseOfANewerVersionIsLeftAlone() throws Exception {
    DatabaseUrl url = TestServer.freshDatabaseUrl();
    Map<String, String> environment = Map.of("DATABASE_URL", asText(url));
    assertThat(start(environment, "migrate").awaitExit()).isZero();
    try (Connection connection =
            DriverManager.getConnection(url.jdbcUrl(), url.username(), url.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into platform.databasechangelog
          select 'from-the-future', author, filename, dateexecuted, orderexecuted + 1, exectype, md5sum
          from platform.databasechangelog order by orderexecuted desc limit 1
          """);
    }
    ShopProcess shop = start(environment);
    assertThat(shop.awaitExit()).isOne();
    assertThat(shop.output()).singleElement().asString().contains("newer");
  }

  @TestBesideOthers
  void commandsWorkOnAnEmptyHomeAndSayWhatTheyDid() throws Exception {
    Path file = home.resolve("two.csv");
    Files.writeString(
        file,
        """
        reference,isbn13,title,contributors,language,price,stock
        1,9780439023481,The Hunger Games,Suzanne Collins,en,39.80,5
        2,9780439023482,A Bad Number,Nobody,en,39.80,5
        """);
    List<String> said =
        run(
                "import",
                file.toString(),
                "--format=csv",
                "--profile=demo",
                "--rejects=" + home.resolve("r.csv"))
            .output();
    assertThat(said).anyMatch(line -> line.contains("2 records read"));
    assertThat(Files.readString(home.resolve("r.csv"))).contains("9780439023482");
    assertThat(run("verify").output()).contains("Every rule holds.");
    assertThat(run("import", "nowhere.csv", "--format=csv").awaitExit()).isOne();
    aBackupOpensElsewhere();
  }

  /** What an operator does who moves to another machine. */
  private void aBackupOpensElsewhere() throws Exception {
    Path backup = home.resolve("shop.backup");
    assertThat(run("backup", backup.toString()).output())
        .singleElement()
        .asString()
        .startsWith("Backed up");
    Path moved = home.resolve("moved");

    ShopProcess restore =
        ShopProcess.startInstalled(installed(), moved, Map.of(), "restore", backup.toString());
    assertThat(restore.awaitExit()).as("%s", restore.output()).isZero();
    Path catalog = home.resolve("catalog.ndjson");
    ShopProcess export =
        ShopProcess.startInstalled(
            installed(), moved, Map.of(), "export", "catalog", catalog.toString());
    assertThat(export.awaitExit()).as("%s", export.output()).isZero();

    assertThat(Files.readAllLines(catalog))
        .hasSize(2)
        .first()
        .asString()
        .contains("The Hunger Games");
  }

  @TestBesideOthers
  void helpTellsOfTheSettings() {
    assertThat(saidBy("--help")).anyMatch(line -> line.contains("DATABASE_URL"));
  }

  /** Runs a command of the installed shop to its end. */
  private ShopProcess run(String... arguments) {
    ShopProcess command = start(Map.of(), arguments);
    command.awaitExit();
    return command;
  }

  private ShopProcess start(Map<String, String> environment, String... arguments) {
    return ShopProcess.startInstalled(installed(), home, environment, arguments);
  }

  /** What a command of the binary says. */
  private List<String> saidBy(String... arguments) {
    ShopProcess command = ShopProcess.start(home, Map.of("SHUCHENG_DEMO", "false"), arguments);
    command.awaitExit();
    return command.output();
  }

  private static String found(ShopClient shop, String query) {
    // a machine that does too much else has it answer with what it found in time, and say so
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> shop.get("/api/v1/search?q=" + query).json(),
            answer -> !answer.path("partial").asBoolean())
        .path("items")
        .toString();
  }

  /** Buys a copy as the demo's reader and pays for it; answers the order's address. */
  private static String buy(ShopClient shop, String isbn) {
    Answer book = shop.get("/api/v1/books/isbn/" + isbn);
    ShopClient reader = reader(shop);
    Answer order =
        reader
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .post(
                "/api/v1/orders",
                "{\"lines\":[{\"bookId\":%d,\"quantity\":1}]}"
                    .formatted(book.json().path("id").asLong()));
    assertThat(order.status()).as(order.text()).isEqualTo(201);
    String payment =
        order.json().path("payment").path("url").asString().replaceFirst("https?://[^/]+", "");
    assertThat(shop.post(payment + "/approval", null).status()).isBetween(200, 303);
    String location = order.header("Location").replaceFirst("https?://[^/]+", "");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> reader.get(location).json().path("status").asString().equals("PAID"));
    return location;
  }

  private static ShopClient reader(ShopClient shop) {
    Answer tokens =
        shop.post(
            "/api/v1/tokens", "{\"email\":\"reader@example.com\",\"password\":\"demo demo\"}");
    return shop.as(tokens.json().path("accessToken").asString());
  }

  private static String asText(DatabaseUrl url) {
    return "postgresql://%s:%s@%s:%d/%s"
        .formatted(url.username(), url.password(), url.host(), url.port(), url.database());
  }
}
