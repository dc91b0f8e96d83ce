package io.shucheng.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.ImportRequest;
import io.shuchengtest.pages.AccountsInMemory;
import io.shuchengtest.pages.ImportsInMemory;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PagesTest
class ImportPagesTests {

  private static final String PATH = "/backoffice/imports";

  @LocalServerPort private int port;
  @Autowired private ImportsInMemory imports;
  private Browser browser;

  @BeforeEach
  void logIn() {
    browser = Browser.english(port);
    browser.logIn("merchandiser@example.com", AccountsInMemory.PASSWORD);
  }

  @Test
  void aFileIsImportedAndWatched() {
    Browser.Answer answer = browser.upload(PATH, PATH, "books.csv", "isbn13,title\n");
    assertThat(answer.location()).isEqualTo(PATH + "?notice=import-started");
    assertThat(imports.all().getFirst().request().format()).isEqualTo(ImportRequest.Format.CSV);
    assertThat(browser.get(PATH).text())
        .contains(
            "books.csv", "12,000", "2,346/s", "2 min", "<progress", "hx-trigger=\"every 1s\"");
    String id = imports.all().getFirst().id().toString();
    Browser.Answer rejects = browser.get(PATH + "/" + id + "/rejects.csv");
    assertThat(rejects.text()).startsWith("line,reference");
    assertThat(rejects.header("content-disposition")).contains("attachment", ".csv");

    imports.fail("The file breaks off in line 7. Ask for it again.");
    assertThat(browser.get(PATH).text())
        .contains("The file breaks off in line 7", "Reject report", "Failed")
        .doesNotContain("hx-trigger=\"every 1s\"");
  }

  @Test
  void withoutAFileNothingBegins() {
    Browser.Answer answer = browser.upload(PATH, PATH, "", "");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("Choose a file to import");
  }

  @Test
  void othersMayNot() {
    Browser reader = Browser.english(port);
    assertThat(reader.get(PATH).location()).isEqualTo("/log-in?next=%2Fbackoffice%2Fimports");
    assertThat(reader.upload(null, PATH, "books.csv", "x").status()).isEqualTo(403);
    reader.logIn("reader@example.com", AccountsInMemory.PASSWORD);
    Browser.Answer answer = reader.get(PATH);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).contains("Not for this account");
    assertThat(reader.upload(null, PATH, "books.csv", "x").status()).isEqualTo(403);
  }

  @Test
  void filesAreTakenNowhereElse() {
    assertThat(browser.upload("/log-in", "/log-in", "books.csv", "x").status()).isEqualTo(415);
  }

  @Test
  void aUploadNeedsItsToken() {
    assertThat(browser.upload(null, PATH, "books.csv", "x").status()).isEqualTo(403);
  }

  @Test
  void anUnknownImportIsNotFound() {
    assertThat(browser.get(PATH + "/x/rejects.csv").status()).isEqualTo(404);
    assertThat(browser.submit(PATH, "/log-out", Map.of()).status()).isEqualTo(303);
  }
}
