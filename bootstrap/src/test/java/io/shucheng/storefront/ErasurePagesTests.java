package io.shucheng.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.platform.identity.Role;
import io.shuchengtest.pages.AccountsInMemory;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who wants an account no more erases it on its page. */
@PagesTest
class ErasurePagesTests {

  private static final String ERASURE = "/account/erasure";

  @LocalServerPort private int port;
  @Autowired private AccountsInMemory accounts;
  private Browser browser;
  private String email;

  @BeforeEach
  void open() {
    browser = Browser.english(port);
    email = UUID.randomUUID() + "@example.com";
    accounts.open(email, "correct horse", "Ada", Set.of(Role.CUSTOMER));
    browser.logIn(email, "correct horse");
  }

  @Test
  void thePasswordErasesTheAccount() {
    Browser.Answer erased =
        browser.submit("/account", ERASURE, Map.of("password", "correct horse"));
    assertThat(erased.status()).isEqualTo(303);
    assertThat(browser.cookie("shucheng_access")).isEmpty();
    assertThat(browser.get(erased.location()).text()).contains("Your account is erased.");
    assertThat(accounts.findByEmail(email)).isEmpty();
  }

  @Test
  void anotherPasswordErasesNothing() {
    Browser.Answer answer = browser.submit("/account", ERASURE, Map.of("password", "wrong"));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text()).contains("The password is not right; nothing is erased.");
    assertThat(browser.submit("/account", ERASURE, Map.of()).status()).isEqualTo(401);
    assertThat(accounts.findByEmail(email)).isPresent();
  }

  @Test
  void whoIsNotLoggedInIsAskedToBe() {
    Browser stranger = Browser.english(port);
    assertThat(stranger.submit("/log-in", ERASURE, Map.of("password", "x")).status())
        .isNotEqualTo(200);
    assertThat(accounts.findByEmail(email)).isPresent();
  }
}
