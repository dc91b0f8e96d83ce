package io.shucheng.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PagesTest
class SearchPagesTests {

  @LocalServerPort private int port;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.english(port);
  }

  @Test
  void hitsAreMarkedAndGoOn() {
    assertThat(browser.get("/search?q=hunger").text())
        .contains("<em>The Hunger Games</em>", "One book", "cursor=next-page");
  }

  @Test
  void anotherEditionIsALinkBesideThatOfTheBook() {
    assertThat(browser.get("/search?q=hunger").text())
        .contains("Also:", "<li><a href=\"/books/18\">e-book</a></li>")
        .containsPattern("</a>\\s*<p class=\"byline\">[^<]*</p>\\s*<div class=\"other-editions\">")
        .doesNotContain("all editions");
    assertThat(new Browser(port, "zh").get("/search?q=hunger").text()).contains("另有", ">电子书</a>");
  }

  @Test
  void manyEditionsAreCountedByFormAndLeadToTheirList() {
    assertThat(browser.get("/search?q=light").text())
        .containsSubsequence(
            "<a href=\"/books/35\">hardback</a>",
            "<a href=\"/books/21#editions\">3 paperbacks</a>",
            "<a href=\"/books/34\">audio disc</a>",
            "<a href=\"/books/32\">audiobook</a>",
            "<a href=\"/books/21#editions\">all editions</a>")
        .doesNotContain("another edition");
    assertThat(new Browser(port, "zh").get("/search?q=light").text())
        .contains(">3 种平装</a>", ">全部版本</a>");
    assertThat(browser.get("/books/21").text()).contains("<h2 id=\"editions\">");
  }

  @Test
  void aCorrectedQueryIsToldAndCanBeSearchedItself() {
    assertThat(browser.get("/search?q=hungre+games&inStock=true").text())
        .contains("Nothing matches “hungre games” as written")
        .contains(
            "<a href=\"/search?inStock=true&amp;q=hunger%20games\"><strong>hunger games</strong></a>");
  }

  @Test
  void nothingFoundHelpsOn() {
    assertThat(browser.get("/search?q=zzzz").text())
        .contains("No book matches “zzzz”", "Look at the spelling", "Readers’ favourites")
        .doesNotContain("Search for</p>", "Search again without");
  }

  @Test
  void nothingFoundByWordsLeadsToFewerOfThem() {
    assertThat(browser.get("/search?q=zz+yy").text())
        .containsSubsequence(
            "<a class=\"chip\" href=\"/search?q=zz\">zz</a>",
            "<a class=\"chip\" href=\"/search?q=yy\">yy</a>");
    assertThat(browser.get("/search?q=zz+yy+xx&form=map").text())
        .containsSubsequence("form=map&amp;q=zz%20yy\"", "q=zz%20xx\"", "q=yy%20xx\"");
  }

  @Test
  void nothingFoundByFiltersLeadsToFewerOfThem() {
    String both = browser.get("/search?q=zzzz&subject=FL&language=zh").text();
    assertThat(both)
        .contains("Search again without filters", "Search again without</p>")
        .contains("<a class=\"chip\" href=\"/search?language=zh&amp;q=zzzz\">Science fiction</a>")
        .contains("<a class=\"chip\" href=\"/search?q=zzzz&amp;subject=FL\">Chinese</a>");
    assertThat(browser.get("/search?q=zzzz&language=zh").text())
        .contains("<a href=\"/search?q=zzzz\">Search again without filters</a>")
        .doesNotContain("Search again without</p>");
  }

  @Test
  void suggestionsAreAFragmentWithWhatWasTypedInBold() {
    assertThat(browser.get("/search/suggestions?q=hun").text())
        .startsWith("<li role=\"option\"")
        .contains("data-href=\"/books/17\"", "The <b>Hun</b>ger Games")
        .contains("<li hidden data-told>One suggestion</li>");
    assertThat(browser.get("/search/suggestions?q=zzzz").text())
        .contains("No suggestions")
        .doesNotContain("option");
    assertThat(browser.get("/search/suggestions?q=").text()).isBlank();
    assertThat(browser.get("/search/suggestions").status()).isEqualTo(200);
  }

  @Test
  void whatIsBoldInASuggestionIsNeverMarkup() {
    assertThat(browser.get("/search/suggestions?q=%3Cscript%3E").text())
        .contains("<b>&lt;script&gt;</b>alert")
        .doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?sort=cheapest",
        "/search?year=soon",
        "/search?year=2008-2012",
        "/search?minPrice=-1",
        "/search?minPrice=20.00-49.99",
        "/search?minPrice=20,00",
        "/search?maxPrice=1e9",
        "/search?maxPrice=99999999999",
        "/search?inStock=perhaps",
        "/search?cursor=forged"
      })
  void whatCannotBeUnderstoodIsABadRequest(String path) {
    Browser.Answer page = browser.get(path);
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text()).contains("The shop does not understand this");
  }

  @Test
  void aSearchThatIsTooLongSaysSo() {
    Browser.Answer page = browser.get("/search?q=" + "a".repeat(501));
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text()).contains("That search has 501 characters, and at most 500");
    assertThat(browser.get("/search?q=" + "a".repeat(500)).status()).isEqualTo(200);
  }
}
