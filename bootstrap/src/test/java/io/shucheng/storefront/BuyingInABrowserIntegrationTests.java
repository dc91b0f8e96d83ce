package io.shucheng.storefront;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.shuchengtest.shop.WholeShop;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A book is found, ordered and paid for, as a reader does it. */
@WholeShop
@Tag("browser")
class BuyingInABrowserIntegrationTests {

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
  @CsvSource({
    "en,hunger,The Hunger Games,Add to cart,Check out,Continue as a guest,Place the order,Approve the payment",
    "zh-CN,三体,三体,加入购物车,去结算,以访客身份继续,提交订单,确认付款"
  })
  void aBookIsBoughtByKeyboardAndMouse(
      String language,
      String typed,
      String title,
      String add,
      String checkOut,
      String guest,
      String place,
      String approve) {
    Page page = chromium.wide(language);
    page.navigate(address("/"));
    Chromium.look(page, language + "-home");

    page.getByRole(AriaRole.COMBOBOX).pressSequentially(typed);
    Locator options = page.getByRole(AriaRole.OPTION);
    assertThat(options.first()).isVisible();
    Chromium.look(page, language + "-suggestions");
    page.keyboard().press("ArrowDown");
    assertThat(options.first()).hasAttribute("aria-selected", "true");
    assertThat(page.getByRole(AriaRole.COMBOBOX))
        .hasAttribute("aria-activedescendant", "find-list-0");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/(books/|search\\?).*"));
    page.navigate(address("/search?q=" + typed + "&inStock=true"));
    Chromium.look(page, language + "-search");
    page.locator(".book-link")
        .filter(new Locator.FilterOptions().setHasText(title))
        .first()
        .click();

    assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText(title);
    Chromium.look(page, language + "-book");
    button(page, add).click();
    assertThat(page.locator("#cart-link .count")).containsText("1");
    assertThat(page.locator("#notice")).not().isEmpty();
    assertThat(page).hasURL(Pattern.compile(".*/books/\\d+"));

    page.locator("#cart-link").click();
    page.locator(".quantity").fill("2");
    page.locator(".quantity").press("Tab");
    assertThat(page.locator("#cart-link .count")).containsText("2");
    Chromium.look(page, language + "-cart");
    page.getByRole(AriaRole.LINK, named(checkOut)).click();
    Chromium.look(page, language + "-log-in");
    page.locator("#guest-email").fill("guest@example.com");
    button(page, guest).click();

    page.locator("#recipient").fill("Ada Reader");
    page.locator("#street").fill("1 Long Street");
    page.locator("#city").fill("北京");
    Chromium.look(page, language + "-checkout");
    button(page, place).click();
    page.waitForURL("**/payments/**");
    Chromium.look(page, language + "-payment");
    button(page, approve).click();
    page.waitForURL("**/orders/**");
    assertThat(page.locator("[data-status=PAID]")).isVisible();
    Chromium.look(page, language + "-order");
    assertThat(page.locator("#cart-link .count")).hasCount(0);
    page.navigate(address("/orders"));
    assertThat(page.locator(".status-paid")).hasCount(1);
    Chromium.look(page, language + "-orders");
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void aRefusedPaymentMayBeTriedAgain() {
    Page page = chromium.phone("en");
    toPayment(page);
    button(page, "Refuse it").click();
    assertThat(page.locator("#payment-status")).containsText("refused");
    Chromium.look(page, "phone-refused");
    button(page, "Approve the payment").click();
    page.waitForURL("**/orders/**");
    assertThat(page.locator("[data-status=PAID]")).isVisible();
  }

  @Test
  void moreHitsComeWithoutANewPage() {
    Page page = chromium.wide("en");
    page.navigate(address("/search?q=the"));
    int before = page.locator("#results .book-card").count();
    page.locator("[data-more]").click();
    assertThat(page.locator("#results .book-card")).hasCount(2 * before);
    assertThat(page).hasURL(Pattern.compile(".*/search\\?q=the"));
  }

  private void toPayment(Page page) {
    page.navigate(address("/search?q=hunger&inStock=true"));
    page.locator(".book-link").first().click();
    button(page, "Add to cart").click();
    assertThat(page.locator("#cart-link .count")).containsText("1");
    page.navigate(address("/checkout"));
    page.locator("#guest-email").fill("again@example.com");
    button(page, "Continue as a guest").click();
    page.locator("#recipient").fill("Ada Reader");
    page.locator("#street").fill("1 Long Street");
    page.locator("#city").fill("Beijing");
    button(page, "Place the order").click();
    page.waitForURL("**/payments/**");
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions level(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }
}
