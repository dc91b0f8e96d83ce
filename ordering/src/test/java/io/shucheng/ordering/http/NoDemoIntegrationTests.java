package io.shucheng.ordering.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.OrderingTestApplication;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.Payments;
import io.shucheng.ordering.ShopForTests;
import io.shuchengtest.ShopClient;
import io.shuchengtest.WithPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithPostgres
@SpringBootTest(
    classes = OrderingTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "shucheng.database.demo=false",
      "shucheng.url=https://books.example.com/",
      "management.server.port=-1",
      "logging.file.name=target/shucheng.log"
    })
class NoDemoIntegrationTests {

  @LocalServerPort int port;
  @Autowired Orders orders;
  @Autowired Payments payments;
  @Autowired ShopForTests shopForTests;

  @Test
  void aShopThatIsNoDemoHasNoSandbox() {
    Order order =
        orders.place(shopForTests.customer(), ShopForTests.order(shopForTests.book("10.00", 1), 1));
    String page = "/payments/" + order.payment().id();
    assertThat(order.payment().url()).isEqualTo("https://books.example.com" + page);
    ShopClient shop = ShopClient.at(port);
    assertThat(shop.post(page + "/approval", null).status()).isEqualTo(404);
    assertThat(shop.post(page + "/refusal", null).status()).isEqualTo(404);
    assertThat(shop.post("/api/v1/payments/sandbox/callbacks", "{}").status()).isEqualTo(404);
    assertThat(payments.find(order.payment().id()).orElseThrow().sandbox()).isFalse();
  }

  @Test
  void behindHttpsTheCartsCookieIsSecure() {
    assertThat(
            ShopClient.at(port)
                .put("/api/v1/cart/lines/" + shopForTests.book("1.00", 1), "{\"quantity\":1}")
                .header("Set-Cookie"))
        .contains("Secure");
  }
}
