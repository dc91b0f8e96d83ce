package io.shucheng.storefront;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.shuchengtest.shop.WholeShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff import a file and watch. */
@WholeShop
@Tag("browser")
class ImportsInABrowserIntegrationTests {

  private static final double A_MINUTE = 60_000;

  @LocalServerPort private int port;
  @TempDir private Path folder;
  @Autowired private JdbcClient jdbc;

  @Test
  void anImportIsWatchedToItsEnd() throws IOException {
    Path file = folder.resolve("new-books.csv");
    Files.writeString(
        file,
        IntStream.range(0, 5_000)
            .mapToObj(i -> "t-%d,Tested Book %d,Tess Ter,en,1%d.90,7".formatted(i, i, i % 10))
            .collect(
                Collectors.joining(
                    "\n",
                    "reference,title,contributors,language,price,stock\n",
                    "\nt-bad,,Nobody,en,-1,x\n")));
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.wide("en");
      page.navigate("http://localhost:" + port + "/backoffice/imports");
      page.locator("#email").fill("merchandiser@example.com");
      page.locator("#password").fill(WholeShop.PASSWORD);
      page.locator("main form button").first().click();
      page.waitForURL("**/backoffice/imports");
      page.locator("#file").setInputFiles(file);
      page.locator("#profile").fill("demo");
      page.locator("main form button").click();

      Locator first = page.locator(".import").first();
      assertThat(first).containsText("new-books.csv");
      Chromium.look(page, "imports-running");
      assertThat(first)
          .hasAttribute(
              "data-import-status",
              "COMPLETED",
              new LocatorAssertions.HasAttributeOptions().setTimeout(A_MINUTE));
      assertThat(first).containsText("5,001");
      assertThat(first.getByText("Reject report (CSV)")).isVisible();
      Chromium.look(page, "imports-completed");
      assertThat(chromium.complaints()).isEmpty();
    }
    assertThat(
            jdbc.sql(
                    "select email from platform.audit_entry where target = '/backoffice/imports' order by id desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("merchandiser@example.com");
  }
}
