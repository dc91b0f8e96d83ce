package io.shucheng.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.PaymentId;
import io.shucheng.platform.money.Money;
import io.shuchengtest.pages.AccountsInMemory;
import io.shuchengtest.pages.OrdersInMemory;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PagesTest
class BuyingPagesTests {

  @LocalServerPort private int port;
  @Autowired private OrdersInMemory orders;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.english(port);
  }

  @Test
  void aBookGoesIntoTheCartAndOut() {
    assertThat(add("17", "2").location()).isEqualTo("/cart?notice=added");
    assertThat(browser.cookie("shucheng_cart")).hasSize(36);
    assertThat(browser.get("/cart?notice=added").text())
        .contains("It is in your cart.", "The Hunger Games", "¥79.80", "2 books in it");
    assertThat(browser.submit("/cart", "/cart/lines/17", Map.of("quantity", "3")).location())
        .isEqualTo("/cart?notice=updated");
    assertThat(browser.get("/cart").text()).contains("¥119.70");
    assertThat(browser.submit("/cart", "/cart/lines/17/removal", Map.of()).status()).isEqualTo(303);
    assertThat(browser.get("/cart").text()).contains("Your cart is empty");
  }

  @Test
  void noCopiesTakeTheBookOut() {
    add("17", "1");
    assertThat(browser.submit("/cart", "/cart/lines/17", Map.of("quantity", "0")).location())
        .isEqualTo("/cart?notice=removed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1000", "1000000000", "many", "", "1.5", "99999999999"})
  void aQuantityThatCannotBeIsRefused(String quantity) {
    Browser.Answer answer = add("17", quantity);
    assertThat(answer.status()).isEqualTo(quantity.isEmpty() ? 303 : 422);
    if (!quantity.isEmpty()) {
      assertThat(answer.text()).contains("is not a number of copies from 1 to 999");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"404404", "abc", "-1", "99999999999999999999"})
  void aBookThatIsNotThereCannotBeAdded(String book) {
    assertThat(add(book, "1").status()).isEqualTo(404);
  }

  @Test
  void htmxIsToldWhereToSayWhatWentWrong() {
    browser.get("/books/17");
    Browser.Answer answer =
        browser.post("/cart/lines", Map.of("bookId", "17"), "HX-Request", "true");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("hx-retarget")).isEqualTo("#notice");
  }

  @Test
  void checkingOutWantsASignIn() {
    assertThat(browser.get("/checkout").location()).isEqualTo("/log-in?next=%2Fcheckout");
    assertThat(browser.get("/log-in?next=%2Fcheckout").text()).contains("Continue as a guest");
  }

  @Test
  void theVisitorsCartIsKeptAtLogIn() {
    add("18", "1");
    logIn("other@example.com");
    assertThat(browser.cookie("shucheng_cart")).isEmpty();
    assertThat(browser.get("/cart").text()).contains("三体");
    browser.submit("/cart", "/cart/lines/18/removal", Map.of());
  }

  @Test
  void anOrderIsPlacedOncePaidAndShown() {
    add("17", "1");
    logIn("reader@example.com");
    Browser.Answer page = browser.get("/checkout");
    assertThat(page.text()).contains("¥39.90", "¥8.00", "¥47.90", "Place the order");

    Map<String, String> form = form(page);
    form.put("expectedTotal", "39.90");
    Browser.Answer refused = browser.post("/checkout", form);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text())
        .contains("The order comes to ¥47.90, not ¥39.90", "Nothing was ordered")
        .contains("value=\"Ada Reader\"");

    int before = orders.count();
    form = form(refused);
    Browser.Answer placed = browser.post("/checkout", form);
    assertThat(placed.status()).isEqualTo(303);
    Browser.Answer again = browser.post("/checkout", form);
    assertThat(again.location()).as(again.toString()).isEqualTo(placed.location());
    assertThat(orders.count()).isEqualTo(before + 1);
    assertThat(browser.get("/cart").text()).contains("Your cart is empty");

    String payment = placed.location();
    assertThat(browser.get(payment).text())
        .contains("¥47.90", payment + "/approval", "Waiting for the payment", "every 1s");
    assertThat(browser.get(payment, "HX-Request", "true").header("hx-redirect")).isEmpty();

    orders.capture(PaymentId.parse(payment.substring("/payments/".length())));
    String order = browser.get(payment, "HX-Request", "true").header("hx-redirect");
    assertThat(order).startsWith("/orders/");
    assertThat(browser.get(order).text()).contains("data-status=\"PAID\"", "The Hunger Games");
    assertThat(browser.get("/orders").text()).contains(order, "Paid");

    assertThat(browser.get(order).text()).doesNotContain("Parcel", "Paid back");
    orders.shipAndRefund(
        OrderId.parse(order.substring("/orders/".length())),
        "顺丰 <b>SF</b>",
        "SF123",
        Money.of("3.50", "CNY"));
    assertThat(browser.get(order).text())
        .contains(
            "Parcel", "顺丰 &lt;b&gt;SF", "SF123", "1 × The Hunger Games", "Paid back", "¥3.50");
    Browser stranger = Browser.english(port);
    assertThat(stranger.get(order).location()).startsWith("/log-in");
    stranger.logIn("other@example.com", AccountsInMemory.PASSWORD);
    assertThat(stranger.get(order).status()).isEqualTo(404);
    assertThat(stranger.submit("/account", order + "/cancellation", Map.of()).status())
        .isEqualTo(404);
    assertThat(browser.submit("/account", order + "/cancellation", Map.of()).status())
        .isEqualTo(409);
  }

  @Test
  void anOrderThatWaitsCanBeCancelled() {
    add("18", "1");
    guest("canceller@example.com");
    String payment = browser.post("/checkout", form(browser.get("/checkout"))).location();
    String order =
        browser.get("/orders").text().replaceAll("(?s).*?href=\"(/orders/[0-9a-f-]{36})\".*", "$1");
    assertThat(browser.submit(order, order + "/cancellation", Map.of()).location())
        .isEqualTo(order + "?notice=cancelled");
    assertThat(browser.get(order).text()).contains("data-status=\"CANCELLED\"");
    assertThat(browser.get(payment).text()).contains("no longer waits for a payment");
  }

  @Test
  void whatIsShortIsNamed() {
    add("18", "11");
    guest("short@example.com");
    Browser.Answer answer = browser.post("/checkout", form(browser.get("/checkout")));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text()).contains("“三体”: you want 11, and 10 are left.");
  }

  @Test
  void anIncompleteAddressIsMarked() {
    add("17", "1");
    guest("address@example.com");
    Map<String, String> form = form(browser.get("/checkout"));
    form.put("city", " ");
    form.put("country", "XX");
    Browser.Answer answer = browser.post("/checkout", form);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text())
        .contains("aria-describedby=\"city-wrong\"", "The address is not complete");
  }

  @Test
  void digitalBooksNeedNoAddress() {
    add("21", "1");
    guest("digital@example.com");
    Browser.Answer page = browser.get("/checkout");
    assertThat(page.text()).contains("no address is needed").doesNotContain("name=\"street\"");
    assertThat(browser.post("/checkout", form(page)).location()).startsWith("/payments/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lines", "key", "expectedTotal"})
  void aFormThatTheShopDidNotMakeIsRefused(String field) {
    add("21", "1");
    guest("forged@example.com");
    Map<String, String> form = form(browser.get("/checkout"));
    form.put(field, "?");
    assertThat(browser.post("/checkout", form).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/payments/0", "/payments/00000000-0000-0000-0000-000000000000"})
  void anUnknownPaymentIsNotFound(String path) {
    assertThat(browser.get(path).status()).isEqualTo(404);
  }

  @Test
  void theSandboxsButtonsNeedNoToken() {
    assertThat(browser.post("/payments/x/approval", Map.of()).status()).isNotEqualTo(403);
    assertThat(browser.post("/payments/x/other", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void anAddressIsKept() {
    guest("keeper@example.com");
    assertThat(browser.submit("/account", "/account/address", address()).status()).isEqualTo(303);
    assertThat(browser.get("/account?notice=saved").text()).contains("Saved.", "1 Long Street");
    assertThat(browser.submit("/account", "/account/address", Map.of()).status()).isEqualTo(422);
  }

  private Browser.Answer add(String book, String quantity) {
    return browser.submit("/books/17", "/cart/lines", Map.of("bookId", book, "quantity", quantity));
  }

  private void logIn(String email) {
    browser.logIn(email, AccountsInMemory.PASSWORD);
  }

  private void guest(String email) {
    browser.submit("/log-in?next=/checkout", "/log-in", Map.of("email", email, "guest", "true"));
  }

  private static Map<String, String> form(Browser.Answer page) {
    Map<String, String> form = new TreeMap<>(address());
    for (String name : new String[] {"_csrf", "key", "lines", "expectedTotal"}) {
      form.put(name, Browser.field(page, name));
    }
    return form;
  }

  private static Map<String, String> address() {
    return Map.of(
        "recipient", "Ada Reader", "street", "1 Long Street", "city", "北京", "country", "CN");
  }
}
