package io.shucheng.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.shuchengtest.shop.WholeShop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages fit a phone, and people who cannot see them can use them. */
@WholeShop
@Tag("browser")
class LookOfThePagesIntegrationTests {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/search?q=hunger",
          "/search?q=三体&language=zh",
          "/search?q=hungre+gmaes",
          "/search?q=zzzzzzzzzz",
          "/search?q=zz+yy&language=zh&inStock=true&minPrice=20",
          "/books/1",
          "/subjects",
          "/cart",
          "/log-in?next=/checkout",
          "/forgotten-password",
          "/new-password?token=x",
          "/sign-up",
          "/nowhere");

  @LocalServerPort private int port;
  private Chromium chromium;

  @BeforeEach
  void start() {
    chromium = Chromium.start();
  }

  @AfterEach
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void nothingIsWiderThanAPhone(String language) {
    Page page = chromium.phone(language);
    for (String path : PAGES) {
      unfold(page, path);
      Chromium.look(page, "phone-" + language + "-" + name(path));
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .as(path)
          .isEqualTo(page.evaluate("document.documentElement.clientWidth"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIGHT", "DARK"})
  void nothingStandsInTheWayOfAnybody(ColorScheme scheme) throws IOException {
    Page page = chromium.page("en", 1280, 900, scheme);
    String axe = axe();
    for (String path : PAGES) {
      unfold(page, path);
      Chromium.look(page, scheme + "-" + name(path));
      page.evaluate(axe);
      Object violations =
          page.evaluate(
              "async () => (await axe.run()).violations.map("
                  + "v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary).join(' | '))");
      assertThat((List<?>) violations).as(path).isEmpty();
    }
  }

  /** A page on which nothing is folded. */
  private void unfold(Page page, String path) {
    page.navigate("http://localhost:" + port + path);
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
  }

  private static String name(String path) {
    return Map.of("/", "home").getOrDefault(path, path.replaceAll("[^a-z0-9]+", "-"));
  }

  /** The script of axe-core, which its binding for Playwright carries. */
  private static String axe() throws IOException {
    try (InputStream script =
        LookOfThePagesIntegrationTests.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
