package io.shucheng.ordering.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Crowd;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.ShopForTests;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes to a cart that is as its client has read it, and to none else. */
@OrderingIntegrationTest
class CartMatchIntegrationTests {

  private static final String CART = "/api/v1/cart";

  private static final String LOCK =
      """
      select 1 from ordering.cart
       where id in (select cart_id from ordering.cart_line where book_id = ?)
         for update
      """;

  private static final String WAITING =
      "select count(distinct pid) from pg_locks where not granted";

  @LocalServerPort int port;
  @Autowired ShopForTests shop;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  ShopClient customer;
  BookId book;

  @BeforeEach
  void connect() {
    customer = ShopClient.at(port).as(shop.guest());
    book = shop.book("10.00", 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT | /lines/BOOK | {\"quantity\":2} | 200",
        "DELETE | /lines/BOOK | '' | 200",
        "PUT | '' | {\"lines\":[{\"bookId\":BOOK,\"quantity\":2}]} | 200",
        "DELETE | '' | '' | 204"
      })
  void ofTwoChangesToTheSameReadingOneIsDone(String method, String path, String body, int done) {
    String tag = customer.put(line(), "{\"quantity\":1}").header("ETag");
    ShopClient reader = customer.with("If-Match", tag);
    List<Answer> answers =
        whileTheCartIsLocked(
            () ->
                reader.send(
                    method,
                    CART + path.replace("BOOK", book.toString()),
                    body.isEmpty() ? null : body.replace("BOOK", book.toString())));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(done, 412);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 412)
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.problem()).isEqualTo("stale");
              assertThat(answer.text()).contains("read it again");
            });
  }

  @Test
  void ofManyFirstChangesToAnEmptyCartOneIsDone() {
    String tag = customer.get(CART).header("ETag");
    ShopClient reader = customer.with("If-Match", tag);
    List<Crowd.Outcome<Answer>> answers =
        Crowd.of(10, caller -> () -> reader.put(line(), "{\"quantity\":%d}".formatted(caller + 1)));
    assertThat(answers)
        .extracting(answer -> answer.value().status())
        .filteredOn(status -> status != 412)
        .containsExactly(200);
  }

  @Test
  void whoTakesAnyVersionOverwrites() {
    customer.put(line(), "{\"quantity\":1}");
    ShopClient any = customer.with("If-Match", "*");
    List<Answer> answers = whileTheCartIsLocked(() -> any.put(line(), "{\"quantity\":2}"));
    assertThat(answers).extracting(Answer::status).containsOnly(200);
  }

  /** Has two callers come to the cart's row, as both have read it, before either can go on. */
  private List<Answer> whileTheCartIsLocked(Supplier<Answer> call) {
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql(LOCK).param(book.value()).query(Integer.class).single();
          answers.add(CompletableFuture.supplyAsync(call, Thread::startVirtualThread));
          answers.add(CompletableFuture.supplyAsync(call, Thread::startVirtualThread));
          ShopForTests.await(
              "both wait for the cart",
              () -> jdbc.sql(WAITING).query(Integer.class).single() == answers.size());
        });
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private String line() {
    return CART + "/lines/" + book;
  }
}
