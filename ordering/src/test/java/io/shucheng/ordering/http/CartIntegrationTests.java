package io.shucheng.ordering.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.CartOwner;
import io.shucheng.ordering.Carts;
import io.shucheng.ordering.CatalogForTests;
import io.shucheng.ordering.Crowd;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.ordering.usecase.SweepLeftovers;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.TurnedClock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderingIntegrationTest
class CartIntegrationTests {

  private static final String CART = "/api/v1/cart";

  @LocalServerPort int port;
  @Autowired ShopForTests shopForTests;
  @Autowired CatalogForTests catalog;
  @Autowired Carts carts;
  @Autowired SweepLeftovers sweepLeftovers;
  @Autowired TurnedClock clock;

  ShopClient visitor;
  BookId book;

  @BeforeEach
  void connect() {
    visitor = ShopClient.at(port);
    book = shopForTests.book("10.00", 3);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void whoOnlyLooksGetsNoCookie() {
    Answer empty = visitor.get(CART);
    assertThat(empty.status()).isEqualTo(200);
    assertThat(empty.header("Set-Cookie")).isEmpty();
    assertThat(empty.json().path("lines").size()).isZero();
    assertThat(empty.json().at("/subtotal/currency").asString()).isEqualTo("CNY");
  }

  @Test
  void aVisitorsCartIsKnownByItsCookie() {
    Answer put = visitor.put(line(book), "{\"quantity\":2}");
    assertThat(put.status()).isEqualTo(200);
    String cookie = put.header("Set-Cookie");
    assertThat(cookie)
        .startsWith("shucheng_cart=")
        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=2592000")
        .doesNotContain("Secure");
    ShopClient known = visitor.with("Cookie", cookie.split(";", 2)[0]);
    assertThat(known.get(CART).json().at("/lines/0/quantity").asInt()).isEqualTo(2);
    assertThat(known.get(CART).json().at("/subtotal/amount").asString()).isEqualTo("20.00");
    assertThat(visitor.get(CART).json().path("lines").size()).isZero();
    assertThat(known.delete(line(book), null).json().path("lines").size()).isZero();
  }

  @Test
  void aCartIsPricedAnewOnEveryLook() {
    ShopClient customer = customer();
    customer.put(line(book), "{\"quantity\":2}");
    catalog.reprice(book, "12.50");
    assertThat(customer.get(CART).json().at("/subtotal/amount").asString()).isEqualTo("25.00");
    shopForTests.stock(book, 0);
    Answer sold = customer.get(CART);
    assertThat(sold.json().at("/lines/0/availability").asString()).isEqualTo("OUT_OF_STOCK");
    assertThat(sold.json().at("/subtotal/amount").asString()).isEqualTo("0.00");
    catalog.withdraw(book);
    Answer withdrawn = customer.get(CART);
    assertThat(withdrawn.json().at("/lines/0/availability").asString()).isEqualTo("NOT_FOR_SALE");
    assertThat(withdrawn.json().at("/lines/0/unitPrice").isNull()).isTrue();
  }

  @Test
  void aVisitorWhoLogsInBringsTheirCartAlong() {
    BookId other = shopForTests.book("1.00", 5);
    String cookie =
        visitor.put(line(book), "{\"quantity\":2}").header("Set-Cookie").split(";", 2)[0];
    visitor.with("Cookie", cookie).put(line(other), "{\"quantity\":1}");
    ShopClient customer = customer();
    customer.put(line(book), "{\"quantity\":998}");
    Answer joined = customer.with("Cookie", cookie).get(CART);
    assertThat(joined.json().at("/lines/0/quantity").asInt()).isEqualTo(999);
    assertThat(joined.json().path("lines").size()).isEqualTo(2);
    assertThat(joined.header("Set-Cookie")).contains("Max-Age=0");
    assertThat(customer.with("Cookie", cookie).get(CART).json().path("copies").asInt())
        .isEqualTo(1_000);
    assertThat(visitor.with("Cookie", cookie).get(CART).json().path("lines").size()).isZero();
  }

  @Test
  void aWholeCartIsReplacedInItsOrder() {
    BookId other = shopForTests.book("1.00", 5);
    ShopClient customer = customer();
    customer.put(line(shopForTests.book("1.00", 1)), "{\"quantity\":1}");
    Answer replaced =
        customer.put(
            CART,
            "{\"lines\":[{\"bookId\":%s,\"quantity\":1},{\"bookId\":%s,\"quantity\":3}]}"
                .formatted(other, book));
    assertThat(replaced.json().at("/lines/0/bookId").asLong()).isEqualTo(other.value());
    assertThat(replaced.json().at("/lines/1/bookId").asLong()).isEqualTo(book.value());
    assertThat(customer.delete(CART, null).status()).isEqualTo(204);
    assertThat(customer.get(CART).json().path("lines").size()).isZero();
  }

  @Test
  void aStaleCopyOfACartIsNotWrittenOver() {
    ShopClient customer = customer();
    String tag = customer.put(line(book), "{\"quantity\":1}").header("ETag");
    assertThat(customer.with("If-None-Match", tag).get(CART).status()).isEqualTo(304);
    customer.put(line(book), "{\"quantity\":2}");
    Answer stale = customer.with("If-Match", tag).put(line(book), "{\"quantity\":3}");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(customer.with("If-Match", tag).delete(CART, null).status()).isEqualTo(412);
    String fresh = customer.get(CART).header("ETag");
    assertThat(customer.with("If-Match", fresh).delete(CART, null).status()).isEqualTo(204);
  }

  @Test
  void twoChangesAtOnceBothCount() {
    CartOwner owner = new CartOwner.Customer(shopForTests.customer());
    Crowd.of(30, caller -> () -> carts.add(owner, book, 1));
    assertThat(carts.of(owner).copies()).isEqualTo(30);
    assertThat(carts.of(owner).version()).isEqualTo(30);
  }

  @Test
  void joiningTwiceAtOnceCountsOnce() {
    CartOwner.Visitor owner = new CartOwner.Visitor(UUID.randomUUID());
    carts.put(owner, book, 2);
    var account = shopForTests.customer();
    assertThat(Crowd.of(10, caller -> () -> carts.join(owner, account)))
        .allMatch(Crowd.Outcome::succeeded);
    assertThat(carts.of(new CartOwner.Customer(account)).copies()).isEqualTo(2);
  }

  @Test
  void aCartHasRoomForTwoHundredBooks() {
    String full =
        IntStream.range(0, 200)
            .mapToObj(i -> "{\"bookId\":%s,\"quantity\":1}".formatted(catalog.book("1.00")))
            .collect(Collectors.joining(",", "{\"lines\":[", "]}"));
    ShopClient customer = customer();
    assertThat(customer.put(CART, full).status()).isEqualTo(200);
    Answer tooMany = customer.put(line(book), "{\"quantity\":1}");
    assertThat(tooMany.status()).isEqualTo(422);
    assertThat(tooMany.json().path("detail").asString()).contains("200");
  }

  @Test
  void visitorsCartsThatNobodyTouchesAreSwept() {
    CartOwner.Visitor owner = new CartOwner.Visitor(UUID.randomUUID());
    CartOwner customers = new CartOwner.Customer(shopForTests.customer());
    carts.put(owner, book, 2);
    carts.put(customers, book, 2);
    clock.turnBy(Duration.ofDays(29));
    sweepLeftovers.sweep();
    assertThat(carts.of(owner).copies()).isEqualTo(2);
    clock.turnBy(Duration.ofDays(2));
    sweepLeftovers.sweep();
    assertThat(carts.of(owner).copies()).isZero();
    assertThat(carts.of(customers).copies()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"quantity\":0} | 422",
        "{\"quantity\":-1} | 422",
        "{\"quantity\":1000} | 422",
        "{\"quantity\":1000000000} | 422",
        "{\"quantity\":99999999999} | 400",
        "{\"quantity\":\"1\"} | 400",
        "{\"quantity\":null} | 422",
        "{} | 422",
        "{\"quantity\":1,\"x\":1} | 400",
        "[] | 400",
        "null | 400",
        "{ | 400"
      })
  void aQuantityThatCannotBeIsAProblem(String body, int status) {
    Answer answer = visitor.put(line(book), body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 422",
        "{\"lines\":[null]} | 422",
        "{\"lines\":[{\"bookId\":1,\"quantity\":0}]} | 422",
        "{\"lines\":[{\"bookId\":1,\"quantity\":1},{\"bookId\":1,\"quantity\":1}]} | 422",
        "{\"lines\":[{\"bookId\":1,\"quantity\":1}]} | 422",
        "{\"lines\":[],\"x\":1} | 400"
      })
  void aCartThatCannotBeIsAProblem(String body, int status) {
    Answer answer = customer().put(CART, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
  }

  @Test
  void anUnknownBookAndAForgedCookieAreNobodysFault() {
    assertThat(visitor.put(CART + "/lines/5", "{\"quantity\":1}").status()).isEqualTo(404);
    assertThat(visitor.put(CART + "/lines/x", "{\"quantity\":1}").status()).isEqualTo(400);
    assertThat(visitor.delete(CART + "/lines/5", null).status()).isEqualTo(200);
    assertThat(visitor.with("Cookie", "shucheng_cart=1-1-1-1-1").get(CART).status()).isEqualTo(200);
    assertThat(visitor.with("Cookie", "shucheng_cart=\"; drop").get(CART).status()).isEqualTo(200);
  }

  private ShopClient customer() {
    return ShopClient.at(port).as(shopForTests.guest());
  }

  private static String line(BookId book) {
    return CART + "/lines/" + book;
  }
}
