package io.shucheng.ordering.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.ShopForTests;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All connections to the database are taken, and nobody gives one back in time. */
@OrderingIntegrationTest
class ExhaustedPoolIntegrationTests {

  private static final String ORDERS = "/api/v1/orders";
  private static final Duration SHORT = Duration.ofMillis(300);

  @LocalServerPort int port;
  @Autowired ShopForTests shopForTests;
  @Autowired DataSource database;

  private final List<Connection> taken = new ArrayList<>();
  HikariDataSource pool;
  ShopClient customer;
  BookId book;
  long patience;

  @BeforeEach
  void takeAll() throws SQLException {
    pool = database.unwrap(HikariDataSource.class);
    customer = ShopClient.at(port).as(shopForTests.guest());
    book = shopForTests.book("39.90", 50);
    HikariConfigMXBean settings = pool.getHikariConfigMXBean();
    patience = settings.getConnectionTimeout();
    for (int i = 0; i < settings.getMaximumPoolSize(); i++) {
      taken.add(pool.getConnection());
    }
    settings.setConnectionTimeout(SHORT.toMillis());
  }

  @AfterEach
  void giveBack() throws SQLException {
    pool.getHikariConfigMXBean().setConnectionTimeout(patience);
    for (Connection connection : taken) {
      connection.close();
    }
    shopForTests.assertProven();
  }

  @Test
  void ordersAreRefusedForNowAndTakenAgainWhenConnectionsAreBack() throws SQLException {
    ShopClient keyed = customer.with("Idempotency-Key", UUID.randomUUID().toString());
    String wanted = "{\"lines\":[{\"bookId\":%s,\"quantity\":1}]}".formatted(book);
    for (int i = 0; i < 3; i++) {
      assertUnavailable(keyed.post(ORDERS, wanted));
    }
    assertUnavailable(customer.get(ORDERS));
    giveBack();
    assertThat(customer.get(ORDERS).json().path("items")).isEmpty();
    assertThat(keyed.post(ORDERS, wanted).status()).isEqualTo(201);
    assertThat(shopForTests.stockOf(book).held()).isOne();
  }

  private static void assertUnavailable(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("unavailable");
    assertThat(answer.header("Retry-After")).isNotEmpty();
    assertThat(answer.text()).doesNotContain("Hikari", "SQL", "Connection");
  }
}
