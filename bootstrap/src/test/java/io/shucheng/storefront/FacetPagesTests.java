package io.shucheng.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PagesTest
class FacetPagesTests {

  @LocalServerPort private int port;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.english(port);
  }

  @Test
  void facetsStandInTheirOrder() {
    assertThat(browser.get("/search?q=the").text())
        .containsSubsequence(
            ">Subject</h2>",
            ">Availability</h2>",
            ">Language</h2>",
            ">Form</h2>",
            ">Price</h2>",
            "<form class=\"price-form\"",
            ">Author</h2>",
            ">Series</h2>",
            ">Year</h2>");
    assertThat(new Browser(port, "zh").get("/search?q=the").text())
        .containsSubsequence(
            ">分类</h2>",
            ">库存</h2>",
            ">语言</h2>",
            ">装帧</h2>",
            ">价格</h2>",
            ">作者</h2>",
            ">丛书</h2>",
            ">出版年份</h2>");
  }

  @Test
  void aFacetNarrows() {
    assertThat(browser.get("/search?q=the").text())
        .contains("href=\"/search?language=zh&amp;q=the\"")
        .contains("href=\"/search?inStock=true&amp;q=the\"")
        .contains("href=\"/search?contributor=Author%201&amp;q=the\"")
        .contains("href=\"/search?q=the&amp;year=2012\"");
  }

  @Test
  void aChosenFacetCanBeTakenBack() {
    assertThat(browser.get("/search?q=the&language=zh&language=en").text())
        .contains("aria-current=\"true\"", "href=\"/search?language=en&amp;q=the\"");
  }

  @Test
  void whatIsInStockIsCounted() {
    assertThat(facet("/search?q=the", "availability"))
        .containsPattern("In stock only</span>\\s*<span class=\"facet-count\">4</span>")
        .doesNotContain("Out of stock");
  }

  @Test
  void narrowerSubjectsStandUnderBroaderOnes() {
    assertThat(browser.get("/search?q=the").text())
        .containsSubsequence(
            ">Fiction<",
            "<li class=\"facet-under-1\">",
            ">Science fiction<",
            "<li class=\"facet-under-2\">",
            ">Dystopias<",
            "<li><a class=\"facet-value\" href=\"/search?q=the&amp;subject=Y\"",
            ">For children<",
            "<li class=\"facet-under-1\">",
            ">Children’s fiction<");
  }

  @Test
  void aNarrowerSubjectTakesThePlaceOfTheBroader() {
    assertThat(browser.get("/search?q=the&subject=F&subject=Y").text())
        .contains("href=\"/search?q=the&amp;subject=Y&amp;subject=FL\"")
        .contains("href=\"/search?q=the&amp;subject=F&amp;subject=YF\"");
  }

  @Test
  void aLongFacetHasMoreOnDemandAndWhatIsChosenFirst() {
    assertThat(browser.get("/search?q=the").text())
        .containsSubsequence(
            ">Author 8<", "<details class=\"facet-more\">", "4 more<", ">Author 9<", ">Author 12<");
    assertThat(facet("/search?q=the&contributor=Author+11&contributor=Unheard+Of", "contributor"))
        .containsSubsequence(
            ">Author 11<", ">Unheard Of<", ">Author 1<", ">Author 6<", "5 more<", ">Author 7<");
  }

  @Test
  void yearsStandNewestFirst() {
    assertThat(facet("/search?q=the", "year")).containsSubsequence(">2012<", ">2008<", ">500 BCE<");
    assertThat(facet("/search?q=the&year=1999", "year"))
        .containsSubsequence(">1999<", ">2012<", ">2008<");
    assertThat(new Browser(port, "zh").get("/search?q=the").text())
        .contains(">2012 年<", ">公元前 500 年<");
  }

  @Test
  void aBandOfPricesIsChosenByItsEnds() {
    assertThat(facet("/search?q=the", "price"))
        .containsSubsequence(">up to ¥19.99<", ">¥20 – ¥49.99<", ">¥50 – ¥99.99<")
        .contains("href=\"/search?maxPrice=49.99&amp;minPrice=20.00&amp;q=the\"");
    assertThat(facet("/search?q=the&minPrice=20&maxPrice=49.99", "price"))
        .contains("href=\"/search?q=the\" aria-current=\"true\"")
        .contains("href=\"/search?maxPrice=99.99&amp;minPrice=50.00&amp;q=the\"");
    assertThat(new Browser(port, "zh").get("/search?q=the").text()).contains("不超过 ¥19.99");
  }

  @Test
  void anyPriceCanBeTakenBack() {
    assertThat(browser.get("/search?minPrice=20").text()).contains("from ¥20 <span");
    assertThat(browser.get("/search?maxPrice=59.9").text()).contains("up to ¥59.90 <span");
    assertThat(browser.get("/search?minPrice=0").text()).contains("from ¥0 <span");
    assertThat(browser.get("/search?minPrice=50&maxPrice=20").text())
        .contains("No book matches these filters");
  }

  @Test
  void severalSeriesMayBeChosen() {
    assertThat(browser.get("/search?series=A+Series").text())
        .contains("5 books")
        .contains("href=\"/search?series=A%20Series&amp;series=%3Cb%3EA%20%26%20B%3C%2Fb%3E\"");
    assertThat(browser.get("/search?series=Another&series=A+Series").text()).contains("5 books");
    assertThat(browser.get("/search?series=Another").text()).contains("No books");
    assertThat(browser.get("/search?series=&series=+").text())
        .contains("5 books")
        .doesNotContain("aria-current=\"true\"><span");
  }

  @Test
  void whatValuesAreCalledIsNeverMarkup() {
    assertThat(browser.get("/search?q=the&series=%3Cb%3EA+%26+B%3C/b%3E").text())
        .contains("&lt;b&gt;A &amp; B&lt;/b&gt;")
        .doesNotContain("<b>A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"series", "contributor", "subject"})
  void tooManyOrTooLongValuesAreABadRequest(String facet) {
    StringBuilder many = new StringBuilder("/search?");
    for (int value = 0; value < 51; value++) {
      many.append(facet).append('=').append(value).append('&');
    }
    assertThat(browser.get(many.toString()).status()).isEqualTo(400);
    assertThat(browser.get("/search?" + facet + "=" + "a".repeat(501)).status()).isEqualTo(400);
  }

  /** A facet as a page shows it, up to the next one. */
  private String facet(String path, String name) {
    String page = browser.get(path).text();
    String from = page.substring(page.indexOf("<h2 id=\"facet-" + name));
    int end = from.indexOf("<h2", 1);
    return end < 0 ? from : from.substring(0, end);
  }
}
