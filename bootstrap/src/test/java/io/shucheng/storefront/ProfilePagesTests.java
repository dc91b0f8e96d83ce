package io.shucheng.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuchengtest.pages.AccountsInMemory;
import io.shuchengtest.pages.ProfilesInMemory;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PagesTest
class ProfilePagesTests {

  private static final String PATH = "/backoffice/profiles";

  @LocalServerPort private int port;
  @Autowired private ProfilesInMemory profiles;
  private Browser browser;

  @BeforeEach
  void logIn() {
    browser = Browser.english(port);
    browser.logIn("operator@example.com", AccountsInMemory.PASSWORD);
  }

  @AfterEach
  void end() {
    profiles.end();
  }

  @Test
  void aProfileIsRecordedAndLookedAt() {
    Browser.Answer answer = browser.submit(PATH, PATH, Map.of("seconds", "20"));
    assertThat(answer.location()).isEqualTo(PATH + "?notice=profile-started");
    assertThat(browser.get(PATH).text()).contains("Recording", "hx-trigger=\"every 1s\"");
    String graph = PATH + "/" + profiles.latest().getFirst().id() + "/flame-graph.svg";
    assertThat(browser.get(graph).status()).isEqualTo(404);
    assertThat(browser.submit(PATH, PATH, Map.of("seconds", "20")).status()).isEqualTo(409);

    profiles.end();

    assertThat(browser.get(PATH).text())
        .contains("Done", "12,345 samples", graph, "recording.jfr")
        .doesNotContain("hx-trigger=\"every 1s\"");
    Browser.Answer picture = browser.get(graph);
    assertThat(picture.header("content-type")).isEqualTo("image/svg+xml");
    assertThat(picture.header("content-security-policy")).doesNotContain("unsafe");
    Browser.Answer recording = browser.get(graph.replace("flame-graph.svg", "recording.jfr"));
    assertThat(recording.text()).isEqualTo("a recording");
    assertThat(recording.header("content-disposition")).contains("attachment", ".jfr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "301", "-1", "9999999999999999999", "x"})
  void whatCannotBeRecordedIsRefused(String seconds) {
    Browser.Answer answer = browser.submit(PATH, PATH, Map.of("seconds", seconds));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("Name 1 to 300 seconds.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "00000000-0000-0000-0000-000000000000"})
  void anUnknownOneIsNotFound(String id) {
    assertThat(browser.get(PATH + "/" + id + "/flame-graph.svg").status()).isEqualTo(404);
    assertThat(browser.get(PATH + "/" + id + "/recording.jfr").status()).isEqualTo(404);
  }

  @Test
  void othersMayNot() {
    Browser merchandiser = Browser.english(port);
    assertThat(merchandiser.get(PATH).location()).startsWith("/log-in");
    merchandiser.logIn("merchandiser@example.com", AccountsInMemory.PASSWORD);
    assertThat(merchandiser.get(PATH).status()).isEqualTo(403);
  }
}
