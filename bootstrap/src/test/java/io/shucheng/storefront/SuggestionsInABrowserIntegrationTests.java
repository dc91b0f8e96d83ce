package io.shucheng.storefront;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.shuchengtest.shop.WholeShop;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The search box suggests, and never stands in the way. */
@WholeShop
@Tag("browser")
class SuggestionsInABrowserIntegrationTests {

  @LocalServerPort private int port;
  private Chromium chromium;
  private Page page;
  private Locator box;
  private Locator options;

  @BeforeEach
  void open() {
    chromium = Chromium.start();
    page = chromium.wide("en");
    page.navigate("http://localhost:" + port + "/");
    box = page.getByRole(AriaRole.COMBOBOX);
    options = page.getByRole(AriaRole.OPTION);
  }

  @AfterEach
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void whatWasTypedIsBoldAndTheirNumberIsTold() {
    box.pressSequentially("hunger");
    assertThat(options.first().locator("b")).hasText("Hunger");
    assertThat(page.locator("[data-status]")).containsText("suggestion");
    assertThat(page.locator("[role=listbox] [data-told]")).hasCount(0);
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void escapeClosesTheSuggestionsAndKeepsWhatWasTyped() {
    box.pressSequentially("hunger");
    assertThat(options.first()).isVisible();
    page.keyboard().press("Escape");
    assertThat(box).hasAttribute("aria-expanded", "false");
    assertThat(box).hasValue("hunger");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/search\\?q=hunger"));
  }

  @Test
  void homeAndEndMoveInTheTextAndTabLeaves() {
    box.pressSequentially("hunger");
    assertThat(options.first()).isVisible();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Home");
    assertThat(options.first()).hasAttribute("aria-selected", "false");
    assertThat(box.evaluate("box => box.selectionStart")).isEqualTo(0);
    page.keyboard().press("End");
    assertThat(box.evaluate("box => box.selectionStart")).isEqualTo("hunger".length());
    page.keyboard().press("Tab");
    assertThat(box).hasAttribute("aria-expanded", "false");
    assertThat(page.locator(".search button")).isFocused();
  }

  @Test
  void anAnswerToAnOlderTextIsNotShown() {
    Route older = holdAfterTyping("hun", "hun");
    page.waitForResponse("**/suggestions?q=hunting", () -> box.pressSequentially("ting"));
    older.resume();
    assertThat(page.locator("[data-status]")).not().isEmpty();
    assertThat(page.locator("[role=listbox]")).not().containsText("Hunger");
  }

  @Test
  void anAnswerAfterEscapeWaitsToBeAskedFor() {
    box.pressSequentially("hun");
    assertThat(options.first()).isVisible();
    Route late = holdAfterTyping("ger", "hunger");
    page.keyboard().press("Escape");
    page.waitForResponse("**/suggestions?q=hunger", late::resume);
    assertThat(page.locator("[role=listbox] b").first()).hasText("Hunger");
    assertThat(box).hasAttribute("aria-expanded", "false");
    page.keyboard().press("ArrowDown");
    assertThat(options.first()).hasAttribute("aria-selected", "true");
  }

  /** Types, and holds what answers the text that is then in the box. */
  private Route holdAfterTyping(String typed, String text) {
    List<Route> held = new ArrayList<>();
    page.route("**/search/suggestions?q=" + text, held::add);
    box.pressSequentially(typed);
    page.waitForCondition(() -> !held.isEmpty());
    return held.getFirst();
  }
}
