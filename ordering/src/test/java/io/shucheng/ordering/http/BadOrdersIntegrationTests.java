package io.shucheng.ordering.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.CatalogForTests;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.ShopForTests;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Orders that no shop could take. */
@OrderingIntegrationTest
class BadOrdersIntegrationTests {

  private static final String ORDERS = "/api/v1/orders";

  @LocalServerPort int port;
  @Autowired ShopForTests shopForTests;
  @Autowired CatalogForTests catalog;

  ShopClient shop;
  ShopClient customer;
  BookId book;

  @BeforeEach
  void connect() {
    shop = ShopClient.at(port);
    customer = shop.as(shopForTests.guest());
    book = shopForTests.book("39.90", 50);
  }

  @AfterEach
  void prove() {
    shopForTests.assertProven();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"bookId\":BOOK,\"quantity\":0} | 422 | /lines/0/quantity",
        "{\"bookId\":BOOK,\"quantity\":-1} | 422 | /lines/0/quantity",
        "{\"bookId\":BOOK,\"quantity\":1000} | 422 | /lines/0/quantity",
        "{\"bookId\":BOOK,\"quantity\":1000000000} | 422 | /lines/0/quantity",
        "{\"bookId\":BOOK,\"quantity\":10000000000} | 400 |",
        "{\"bookId\":BOOK,\"quantity\":1.5} | 400 | /lines/0/quantity",
        "{\"bookId\":BOOK,\"quantity\":\"1\"} | 400 | /lines/0/quantity",
        "{\"bookId\":BOOK,\"quantity\":true} | 400 | /lines/0/quantity",
        "{\"bookId\":BOOK} | 422 | /lines/0/quantity",
        "{\"quantity\":1} | 422 | /lines/0/bookId",
        "{\"bookId\":null,\"quantity\":1} | 422 | /lines/0/bookId",
        "null | 422 | /lines/0/bookId",
        "{} | 422 | /lines/0/bookId",
        "[] | 400 | /lines/0",
        "17 | 400 | /lines/0",
        "{\"bookId\":-1,\"quantity\":1} | 422 | /lines/0/bookId",
        "{\"bookId\":0,\"quantity\":1} | 422 | /lines/0/bookId",
        "{\"bookId\":9223372036854775807,\"quantity\":1} | 422 | /lines/0/bookId",
        "{\"bookId\":9223372036854775808,\"quantity\":1} | 400 |",
        "{\"bookId\":BOOK,\"quantity\":1,\"price\":1} | 400 | /lines/0/price",
        "{\"bookId\":BOOK,\"quantity\":1},{\"bookId\":BOOK,\"quantity\":1} | 422 | /lines/1/bookId"
      })
  void aLineThatCannotBeIsNamed(String line, int status, String pointer) {
    Answer answer =
        customer.post(ORDERS, "{\"lines\":[" + line.replace("BOOK", book.toString()) + "]}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    if (pointer != null) {
      assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }
    assertThat(customer.get(ORDERS).json().path("items").size()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 422",
        "{\"lines\":null} | 422",
        "{\"lines\":[]} | 422",
        "{\"lines\":17} | 400",
        "{\"lines\":{}} | 400",
        "{LINES,\"expectedTotal\":{\"amount\":\"x\",\"currency\":\"CNY\"}} | 400",
        "{LINES,\"expectedTotal\":{\"amount\":\"1.001\",\"currency\":\"CNY\"}} | 400",
        "{LINES,\"expectedTotal\":{\"amount\":47.90,\"currency\":\"CNY\"}} | 400",
        "{LINES,\"expectedTotal\":{\"amount\":\"47.90\",\"currency\":\"XYZ\"}} | 400",
        "{LINES,\"expectedTotal\":{\"amount\":\"47.90\",\"currency\":\"USD\"}} | 422",
        "{LINES,\"expectedTotal\":{\"amount\":\"99999999999999999999\",\"currency\":\"CNY\"}} | 400",
        "{LINES,\"coupon\":\"X\"} | 400",
        "{LINES,LINES} | 400",
        "{LINES,\"shippingAddress\":{}} | 422",
        "{LINES,\"shippingAddress\":\"home\"} | 400",
        "{LINES,\"shippingAddress\":{\"recipient\":\"a\",\"street\":\"b\",\"city\":\"c\",\"country\":\"China\"}} | 422",
        "{LINES,\"shippingAddress\":{\"recipient\":\"a\\u0000\",\"street\":\"b\",\"city\":\"c\",\"country\":\"CN\"}} | 422",
        "[] | 400",
        "17 | 400",
        "null | 400",
        "{ | 400",
        "no json | 400"
      })
  void aBodyThatCannotBeIsAProblem(String body, int status) {
    Answer answer =
        customer.post(
            ORDERS,
            body.replace("LINES", "\"lines\":[{\"bookId\":%s,\"quantity\":1}]".formatted(book)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isNotEmpty();
    assertThat(customer.get(ORDERS).json().path("items").size()).isZero();
  }

  @Test
  void moreThanAThousandLinesAreABadRequest() {
    String lines =
        IntStream.rangeClosed(1, 1_001)
            .mapToObj("{\"bookId\":%d,\"quantity\":1}"::formatted)
            .collect(Collectors.joining(","));
    assertThat(customer.post(ORDERS, "{\"lines\":[" + lines + "]}").status()).isEqualTo(400);
  }

  @Test
  void everyUnknownOrWithdrawnBookIsNamed() {
    catalog.withdraw(book);
    Answer answer =
        customer.post(
            ORDERS,
            "{\"lines\":[{\"bookId\":5,\"quantity\":1},{\"bookId\":%s,\"quantity\":1}]}"
                .formatted(book));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/lines/0/bookId");
    assertThat(answer.json().at("/errors/1/pointer").asString()).isEqualTo("/lines/1/bookId");
  }

  @Test
  void anotherMediaTypeIsNotTaken() {
    assertThat(customer.with("Content-Type", "text/plain").post(ORDERS, "x").status())
        .isEqualTo(415);
  }
}
