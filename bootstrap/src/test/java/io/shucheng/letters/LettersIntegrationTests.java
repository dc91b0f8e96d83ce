package io.shucheng.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shucheng.platform.database.ShuchengHome;
import io.shucheng.platform.events.EventBacklog;
import io.shuchengtest.OpenedLetter;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.shop.WholeShop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Buyers order, pay and cancel, and find what the shop wrote to them. */
@WholeShop
class LettersIntegrationTests {

  private static final String ADDRESS =
      """
      {"recipient":"Ada Reader","street":"1 Long Street","city":"北京","country":"CN"}""";

  @LocalServerPort int port;
  @Autowired ShuchengHome home;
  @Autowired EventBacklog backlog;

  ShopClient shop;

  @BeforeEach
  void connect() {
    shop = ShopClient.at(port);
  }

  @Test
  void aReaderIsWrittenToInChinese() throws Exception {
    ShopClient reader =
        loggedIn(
                "{\"email\":\"reader@example.com\",\"password\":\"%s\"}"
                    .formatted(WholeShop.PASSWORD))
            .with("Accept-Language", "zh-CN,zh;q=0.9");
    JsonNode order = order(reader, "");
    OpenedLetter confirmation = letter(order, 1);
    assertThat(confirmation.recipient()).isEqualTo("reader@example.com");
    assertThat(confirmation.subject()).startsWith("您的订单");
    String payment = order.path("payment").path("url").asString();
    assertThat(confirmation.text())
        .contains(payment, order.path("total").path("amount").asString(), "The Hunger Games");
    assertThat(confirmation.html()).contains(payment, "lang=\"zh-CN\"");

    approve(payment);
    OpenedLetter paid = letter(order, 2);
    assertThat(paid.subject()).contains("付款已收到");
    assertThat(paid.text())
        .contains(order.path("total").path("amount").asString())
        .contains("/orders/" + order.path("id").asString());
  }

  @Test
  void aGuestIsWrittenToInEnglishAndNotSentToALogIn() throws Exception {
    ShopClient guest =
        loggedIn("{\"guest\":{\"email\":\"guest@example.com\"}}").with("Accept-Language", "en");
    JsonNode order = order(guest, ",\"shippingAddress\":" + ADDRESS);
    OpenedLetter confirmation = letter(order, 1);
    assertThat(confirmation.recipient()).isEqualTo("guest@example.com");
    assertThat(confirmation.subject()).startsWith("Your order");
    assertThat(confirmation.text()).contains("Ada Reader", "北京");
    assertThat(confirmation.html()).doesNotContain("/orders/");

    String path = "/api/v1/orders/" + order.path("id").asString() + "/cancellation";
    assertThat(guest.post(path, null).status()).isEqualTo(200);
    assertThat(letter(order, 2).subject()).contains("is cancelled");
  }

  @Test
  void whereLettersCannotBeSentOrdersGoOnAndTheLettersComeLater() throws Exception {
    Path outbox = home.folder("outbox");
    Path aside = home.folder("aside");
    boolean wasThere = Files.exists(outbox);
    if (wasThere) {
      Files.move(outbox, aside);
    }
    JsonNode order;
    Files.createFile(outbox);
    try {
      ShopClient reader =
          loggedIn(
              "{\"email\":\"reader@example.com\",\"password\":\"%s\"}"
                  .formatted(WholeShop.PASSWORD));
      order = order(reader, "");
      approve(order.path("payment").path("url").asString());
      String path = "/api/v1/orders/" + order.path("id").asString();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> reader.get(path).json().path("status").asString().equals("PAID"));
      assertThat(backlog.size()).isPositive();
    } finally {
      Files.delete(outbox);
      if (wasThere) {
        Files.move(aside, outbox);
      }
    }
    assertThat(letter(order, 1).message().getMessageID()).contains(order.path("id").asString());
    assertThat(letter(order, 2).message().getMessageID()).contains(order.path("id").asString());
  }

  @ParameterizedTest
  @CsvSource({"zh-CN,设置新密码", "en,Choose a new password"})
  void whoForgotAPasswordChoosesAnotherByLetter(String language, String subject) throws Exception {
    String email = UUID.randomUUID() + "@example.com";
    var _ =
        shop.post(
            "/api/v1/accounts",
            "{\"email\":\"%s\",\"password\":\"forgotten one\"}".formatted(email));
    assertThat(
            shop.with("Accept-Language", language)
                .post("/api/v1/accounts/password-resets", "{\"email\":\"%s\"}".formatted(email))
                .status())
        .isEqualTo(202);

    OpenedLetter letter = letterTo(email);
    assertThat(letter.subject()).isEqualTo(subject);
    assertThat(letter.html()).contains("/new-password?token=", "lang=\"" + language);
    Matcher token = Pattern.compile("/new-password\\?token=(\\S+)").matcher(letter.text());
    assertThat(token.find()).isTrue();
    assertThat(
            shop.put(
                    "/api/v1/accounts/password",
                    "{\"token\":\"%s\",\"password\":\"battery staple\"}".formatted(token.group(1)))
                .status())
        .isEqualTo(204);
    assertThat(
            shop.post(
                    "/api/v1/tokens",
                    "{\"email\":\"%s\",\"password\":\"battery staple\"}".formatted(email))
                .status())
        .isEqualTo(200);
  }

  private OpenedLetter letterTo(String email) {
    return await().until(() -> find(email), Optional::isPresent).orElseThrow();
  }

  private Optional<OpenedLetter> find(String email) throws Exception {
    try (Stream<Path> letters = Files.list(home.folder("outbox"))) {
      for (Path file :
          letters.filter(each -> each.getFileName().toString().endsWith(".eml")).toList()) {
        OpenedLetter letter = OpenedLetter.of(file);
        if (letter.recipient().equals(email)) {
          return Optional.of(letter);
        }
      }
    }
    return Optional.empty();
  }

  private JsonNode order(ShopClient buyer, String more) {
    long book = shop.get("/api/v1/books/isbn/9780439023481").json().path("id").asLong();
    Answer order =
        buyer.post(
            "/api/v1/orders",
            "{\"lines\":[{\"bookId\":%d,\"quantity\":1}]%s}".formatted(book, more));
    assertThat(order.status()).as(order.text()).isEqualTo(201);
    return order.json();
  }

  private ShopClient loggedIn(String credentials) {
    Answer tokens = shop.post("/api/v1/tokens", credentials);
    return shop.as(tokens.json().path("accessToken").asString());
  }

  private void approve(String payment) {
    String path = payment.replaceFirst("https?://[^/]+", "") + "/approval";
    assertThat(shop.post(path, null).status()).isBetween(200, 303);
  }

  private OpenedLetter letter(JsonNode order, int sequence) throws Exception {
    Path file =
        home.folder("outbox")
            .resolve("order-%s-%d.eml".formatted(order.path("id").asString(), sequence));
    await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(file));
    return OpenedLetter.of(file);
  }
}
