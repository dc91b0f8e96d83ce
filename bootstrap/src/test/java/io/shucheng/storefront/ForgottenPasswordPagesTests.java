package io.shucheng.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.platform.identity.Role;
import io.shuchengtest.pages.AccountsInMemory;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who forgot a password is led to another one. */
@PagesTest
class ForgottenPasswordPagesTests {

  private static final String FORGOTTEN = "/forgotten-password";
  private static final String NEW = "/new-password";

  @LocalServerPort private int port;
  @Autowired private AccountsInMemory accounts;
  private Browser browser;
  private String email;

  @BeforeEach
  void open() {
    browser = Browser.english(port);
    email = UUID.randomUUID() + "@example.com";
    accounts.open(email, "forgotten one", "Ada", Set.of(Role.CUSTOMER));
  }

  @Test
  void aLetterLeadsToAnotherPassword() {
    assertThat(browser.get("/log-in").text()).contains("href=\"/forgotten-password\"");
    Browser.Answer asked = browser.submit(FORGOTTEN, FORGOTTEN, Map.of("email", email));
    assertThat(asked.status()).isEqualTo(303);
    assertThat(browser.get(asked.location()).text())
        .contains("If an account has this address, a letter is on its way to it.");

    Browser.Answer changed =
        browser.submit(
            NEW + "?token=" + email, NEW, Map.of("token", email, "password", "battery staple"));
    assertThat(changed.status()).isEqualTo(303);
    assertThat(browser.get(changed.location()).text()).contains("Your password is changed.");
    browser.logIn(email, "battery staple");
    assertThat(browser.get("/orders").status()).isEqualTo(200);
  }

  @Test
  void anUnknownAddressIsAnsweredAsAKnownOneIs() {
    Browser.Answer known = browser.submit(FORGOTTEN, FORGOTTEN, Map.of("email", email));
    Browser.Answer unknown =
        browser.submit(FORGOTTEN, FORGOTTEN, Map.of("email", "nobody@example.com"));
    assertThat(unknown.status()).isEqualTo(known.status());
    assertThat(unknown.location()).isEqualTo(known.location());
  }

  @Test
  void aLinkIsGoodOnce() {
    browser.submit(FORGOTTEN, FORGOTTEN, Map.of("email", email));
    String form = NEW + "?token=" + email;
    assertThat(browser.submit(form, NEW, Map.of("token", email, "password", "short")).status())
        .isEqualTo(422);
    Map<String, String> chosen = Map.of("token", email, "password", "battery staple");
    assertThat(browser.submit(form, NEW, chosen).status()).isEqualTo(303);
    Browser.Answer again = browser.submit(form, NEW, chosen);
    assertThat(again.status()).isEqualTo(401);
    assertThat(again.text()).contains("This link is no longer good");
  }

  @ParameterizedTest
  @CsvSource({"nobody,422", "'',422"})
  void whatIsNoAddressIsToldOf(String address, int status) {
    Browser.Answer answer = browser.submit(FORGOTTEN, FORGOTTEN, Map.of("email", address));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text()).contains("That is not an email address");
  }

  @Test
  void bothPagesSpeakChinese() {
    Browser chinese = new Browser(port, "zh-CN");
    assertThat(chinese.get(FORGOTTEN).text()).contains("重设密码", "发送邮件");
    assertThat(chinese.get(NEW + "?token=%22%3E%3Cscript%3E").text())
        .contains("设置新密码", "修改密码")
        .doesNotContain("\"><script>");
  }
}
