package io.shucheng.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PagesTest
class BrowsingPagesTests {

  @LocalServerPort private int port;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.english(port);
  }

  @Test
  void theFrontPageShowsShelvesAndSubjects() {
    assertThat(browser.get("/").text())
        .contains("A city of books", "The Hunger Games", "¥39.90", "Modern fiction");
  }

  @Test
  void theBrowsersLanguageIsSpoken() {
    assertThat(new Browser(port, "fr, zh-CN;q=0.9, en;q=0.8").get("/").text())
        .contains("lang=\"zh-CN\"", "一座书的城", "当代小说");
  }

  @Test
  void aChosenLanguageIsRemembered() {
    assertThat(browser.get("/?lang=zh").text()).contains("一座书的城");
    assertThat(browser.cookie("lang")).isEqualTo("zh");
    assertThat(browser.get("/subjects").text()).contains("全部图书").contains("科幻小说");
    assertThat(browser.get("/?lang=xx").text()).contains("一座书的城");
  }

  @Test
  void theLanguageSwitchKeepsTheAddress() {
    assertThat(browser.get("/search?q=a%26b&sort=newest").text())
        .contains("/search?q=a%26b&amp;sort=newest&amp;lang=zh");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=hunger",
        "/search",
        "/books/17",
        "/subjects",
        "/subjects/FBA",
        "/cart",
        "/log-in",
        "/sign-up"
      })
  void everyPageHasATitleOneHeadingAndALanguage(String path) {
    Browser.Answer page = browser.get(path);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("content-type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
    assertThat(page.text().split("<h1", -1)).hasSize(2);
    assertThat(page.text()).startsWith("<!doctype html>").contains("<html lang=\"en\">");
    assertThat(page.text()).contains(" · Shucheng</title>");
  }

  @Test
  void aBookPageTellsEverything() {
    assertThat(browser.get("/books/17").text())
        .contains("<h1 lang=\"en\">The Hunger Games</h1>")
        .contains("/search?contributor=Suzanne%20Collins")
        .contains("translator", "A Publisher &amp; Sons", "September 14, 2008", "9780439023481")
        .contains("In stock", "4.3", "4,780,653 ratings", "<p>A book about <em>something</em>.</p>")
        .contains("/covers/17.svg?v=1", "E-book", "/search?series=A%20Series");
  }

  @Test
  void aBookThatIsOutOfStockCannotBeAdded() {
    assertThat(browser.get("/books/20").text())
        .contains("Out of stock")
        .doesNotContain("Add to cart");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/books/404404",
        "/books/0",
        "/books/-1",
        "/books/abc",
        "/books/99999999999999999999",
        "/subjects/NONE",
        "/nothing/here",
        "/assets/none.css"
      })
  void whatIsNotThereIsAPageThatSaysSo(String path) {
    Browser.Answer page = browser.get(path);
    assertThat(page.status()).isEqualTo(404);
  }

  @Test
  void anUnknownBookIsToldInTheReadersLanguage() {
    assertThat(browser.get("/books/404404").text()).contains("Not on our shelves");
    assertThat(new Browser(port, "zh").get("/books/404404").text()).contains("书架上没有");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?q=%ff%fe", "/subjects/FBA?sort=none"})
  void whatCannotBeUnderstoodIsABadRequest(String path) {
    Browser.Answer page = browser.get(path);
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text()).contains("The shop does not understand this");
  }

  @Test
  void whatIsTypedAndWhatBooksAreCalledIsNeverMarkup() {
    String attack = "%3Cscript%3Ealert(1)%3C/script%3E%22onfocus=%22alert(1)";
    assertThat(browser.get("/search?q=" + attack).text())
        .contains("alert(1)&lt;/script>&#34;onfocus=&#34;alert(1)\" maxlength")
        .doesNotContain("<script>alert");
    assertThat(browser.get("/search?q=script").text()).doesNotContain("<script>alert");
    assertThat(browser.get("/books/19").text())
        .doesNotContain("<script>alert", "<b>Mallory")
        .contains("&lt;script&gt;alert");
    assertThat(browser.get("/search/suggestions?q=script").text()).doesNotContain("<script>");
    assertThat(browser.get("/?a=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").text())
        .doesNotContain("<script>alert");
  }

  @Test
  void filesAreKeptForEverUnderAnAddressOfTheirOwn() {
    assertThat(browser.get("/").text()).containsPattern("/assets/shop\\.css\\?v=[0-9a-f]+");
    Browser.Answer style = browser.get("/assets/shop.css");
    assertThat(style.header("cache-control")).contains("max-age=31536000", "immutable");
    assertThat(style.header("content-type")).startsWith("text/css");
    assertThat(browser.get("/assets/htmx.js").text()).contains("htmx");
    assertThat(browser.get("/favicon.svg").status()).isEqualTo(200);
  }

  @Test
  void nothingIsWrittenIntoThePageThatThePolicyForbids() {
    Browser.Answer page = browser.get("/books/17");
    assertThat(page.header("content-security-policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.text())
        .doesNotContainPattern("<script(?![^>]*src=)")
        .doesNotContain("<style", " style=", " onclick=");
    assertThat(page.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(page.header("referrer-policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(page.header("x-frame-options")).isEqualTo("DENY");
  }
}
