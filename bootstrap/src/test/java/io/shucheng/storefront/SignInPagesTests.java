package io.shucheng.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuchengtest.pages.AccountsInMemory;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PagesTest
class SignInPagesTests {

  private static final String READER = "reader@example.com";

  @LocalServerPort private int port;
  @Autowired private AccountsInMemory accounts;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.english(port);
  }

  @Test
  void tokensAreKeptWhereScriptsCannotReachThem() {
    Browser.Answer answer =
        browser.submit(
            "/log-in",
            "/log-in",
            Map.of("email", READER, "password", AccountsInMemory.PASSWORD, "next", "/orders"));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo("/orders");
    assertThat(answer.headers().get("set-cookie"))
        .filteredOn(cookie -> cookie.startsWith("shucheng_"))
        .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    assertThat(browser.get("/orders").text()).contains("Your orders");
  }

  @Test
  void noSessionIsKeptAndAFormStaysGood() {
    browser.logIn(READER, AccountsInMemory.PASSWORD);
    String token = Browser.field(browser.get("/account"), "_csrf");
    browser.get("/account");
    browser.get("/orders");
    assertThat(browser.post("/cart/lines", Map.of("bookId", "17", "_csrf", token)).status())
        .isEqualTo(303);
    assertThat(browser.cookie("JSESSIONID")).isEmpty();
  }

  @Test
  void aWrongPasswordIsTold() {
    Browser.Answer answer =
        browser.submit("/log-in", "/log-in", Map.of("email", READER, "password", "wrong"));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text()).contains("The email address or the password is not right", READER);
    assertThat(browser.cookie("shucheng_access")).isEmpty();
  }

  @Test
  void anExpiredSignInIsRenewedSilently() {
    browser.logIn(READER, AccountsInMemory.PASSWORD);
    String before = browser.cookie("shucheng_access");
    accounts.expireAccessTokens();
    assertThat(browser.get("/orders").status()).isEqualTo(200);
    assertThat(browser.cookie("shucheng_access")).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void severalRequestsAtOnceRenewOnce() {
    browser.logIn(READER, AccountsInMemory.PASSWORD);
    String refresh = browser.cookie("shucheng_refresh");
    accounts.expireAccessTokens();
    String cookie = "shucheng_refresh=" + refresh;
    assertThat(Browser.english(port).get("/orders", "Cookie", cookie).status()).isEqualTo(200);
    assertThat(Browser.english(port).get("/orders", "Cookie", cookie).status()).isEqualTo(200);
  }

  @Test
  void aForgedSignInIsForgotten() {
    Browser.Answer answer =
        browser.get("/", "Cookie", "shucheng_access=forged; shucheng_refresh=forged");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("set-cookie")).contains("shucheng_refresh=;");
  }

  @Test
  void loggingOutRevokes() {
    browser.logIn(READER, AccountsInMemory.PASSWORD);
    String refresh = browser.cookie("shucheng_refresh");
    assertThat(browser.submit("/account", "/log-out", Map.of()).status()).isEqualTo(303);
    assertThat(accounts.knows(refresh)).isFalse();
    assertThat(browser.cookie("shucheng_access")).isEmpty();
    assertThat(browser.get("/orders").location()).isEqualTo("/log-in?next=%2Forders");
  }

  @Test
  void signingUpWelcomes() {
    Map<String, String> form =
        Map.of(
            "email",
            "new@example.com",
            "password",
            "long enough",
            "displayName",
            "New",
            "next",
            "/cart");
    assertThat(browser.submit("/sign-up", "/sign-up", form).location())
        .isEqualTo("/cart?notice=welcome");
    assertThat(browser.get("/account").text()).contains("Hello, New");
    assertThat(Browser.english(port).submit("/sign-up", "/sign-up", form).status()).isEqualTo(409);
  }

  @Test
  void signingUpSaysWhatIsMissing() {
    Browser.Answer answer =
        browser.submit("/sign-up", "/sign-up", Map.of("email", "x", "password", "short"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("password of 8 to 256 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/%0d%0aSet-Cookie:x=y\r\nX: y",
        "javascript:alert(1)",
        "evil.example",
        "/\tevil"
      })
  void nobodyIsLedOutOfTheShop(String next) {
    Browser.Answer answer =
        browser.submit(
            "/log-in",
            "/log-in",
            Map.of("email", READER, "password", AccountsInMemory.PASSWORD, "next", next));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo("/");
  }

  @Test
  void aFormOfAnotherSiteIsRefused() {
    Browser.Answer answer =
        browser.post("/log-in", Map.of("email", READER, "password", AccountsInMemory.PASSWORD));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).contains("This form is too old or was not made by this shop");
    browser.get("/log-in");
    assertThat(browser.post("/cart/lines", Map.of("bookId", "17", "_csrf", "forged")).status())
        .isEqualTo(403);
  }

  @Test
  void aGuestGoesOnWithAMailAddress() {
    Map<String, String> form = Map.of("email", "guest@example.com", "guest", "true");
    assertThat(browser.submit("/log-in?next=/checkout", "/log-in", form).status()).isEqualTo(303);
    assertThat(browser.get("/account").text()).contains("guest@example.com", "guest");
    assertThat(
            Browser.english(port)
                .submit(
                    "/log-in?next=/checkout",
                    "/log-in",
                    Map.of("email", "nobody", "guest", "true", "next", "/checkout"))
                .status())
        .isEqualTo(422);
  }

  @Test
  void clientsThatReadNoPagesGetTheStatusAlone() {
    assertThat(browser.get("/orders", "Accept", "application/json").status()).isNotEqualTo(200);
  }
}
