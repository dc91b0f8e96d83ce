package io.shucheng.ordering.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OldOrdersForTests;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderExport;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.platform.identity.AccountId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OrderingIntegrationTest
class OrderExportIntegrationTests {

  @Autowired OrderExport export;
  @Autowired Orders orders;
  @Autowired ShopForTests shop;
  @Autowired OldOrdersForTests oldOrders;

  @AfterEach
  void removeOldOrders() {
    oldOrders.remove();
  }

  @Test
  void everyOrderIsALineWithAllThatIsKeptOfIt() {
    AccountId customer = shop.customer();
    BookId book = shop.book("10.00", 5);
    Order open = orders.place(customer, ShopForTests.order(book, 2));
    Order cancelled = orders.place(customer, ShopForTests.order(book, 1));
    orders.cancel(customer, cancelled.id());
    List<JsonNode> lines = exported();
    assertThat(lines).hasSize((int) export.size());
    JsonNode line = lineOf(open, lines);
    assertThat(line.path("accountId").asString()).isEqualTo(customer.toString());
    assertThat(line.path("version").asLong()).isOne();
    assertThat(line.at("/order/status").asString()).isEqualTo("AWAITING_PAYMENT");
    assertThat(line.at("/order/lines/0/bookId").asLong()).isEqualTo(book.value());
    assertThat(line.at("/order/lines/0/quantity").asInt()).isEqualTo(2);
    assertThat(line.at("/order/total/amount").asString()).isEqualTo("28.00");
    assertThat(line.at("/order/shippingAddress/recipient").asString()).isEqualTo("李雷");
    assertThat(line.at("/order/createdAt").asString()).isEqualTo(open.createdAt().toString());
    assertThat(line.at("/payments/0/id").asString()).isEqualTo(open.payment().id().toString());
    assertThat(line.at("/payments/0/amount/amount").asString()).isEqualTo("28.00");
    assertThat(line.at("/payments/0/capturedAt").isNull()).isTrue();
    assertThat(line.path("expiresAt").asString())
        .isEqualTo(String.valueOf(open.payment().expiresAt()));
    JsonNode over = lineOf(cancelled, lines);
    assertThat(over.path("version").asLong()).isEqualTo(2);
    assertThat(over.at("/payments/0/status").asString()).isEqualTo("CANCELLED");
  }

  @Test
  void theOldestComeFirstInManyBatchesAndProgressIsTold() throws IOException {
    oldOrders.make(1_234);
    orders.place(shop.customer(), ShopForTests.order(shop.book("10.00", 5), 1));
    List<Long> told = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.write(out, told::add);
    List<String> times =
        lines(out).stream().map(line -> line.at("/order/createdAt").asString()).toList();
    assertThat(times).isSorted().hasSize((int) export.size());
    assertThat(told).startsWith(500L, 1_000L).endsWith(export.size());
  }

  @Test
  void whatHappensMeanwhileIsNotInIt() throws IOException {
    oldOrders.make(2_000);
    AccountId customer = shop.customer();
    BookId book = shop.book("10.00", 5);
    Order before = orders.place(customer, ShopForTests.order(book, 1));
    List<Order> meanwhile = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.write(
        out,
        count -> {
          if (meanwhile.isEmpty()) {
            meanwhile.add(orders.place(customer, ShopForTests.order(book, 1)));
            orders.cancel(customer, before.id());
          }
        });
    List<JsonNode> lines = lines(out);
    assertThat(lineOf(before, lines).at("/order/status").asString()).isEqualTo("AWAITING_PAYMENT");
    assertThat(lineOf(before, lines).at("/payments/0/status").asString()).isEqualTo("PENDING");
    assertThat(out.toString(UTF_8)).doesNotContain(meanwhile.getFirst().id().toString());
  }

  @Test
  void anOutputThatFailsEndsItAndLeavesNothingOpen() {
    oldOrders.make(2_000);
    assertThatThrownBy(() -> export.write(new FullDisk(100_000), count -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    ShopForTests.await("the connection is closed", () -> oldOrders.exportsRunning() == 0);
  }

  @Test
  void theOutputIsFlushedAndLeftOpen() throws IOException {
    orders.place(shop.customer(), ShopForTests.order(shop.book("10.00", 5), 1));
    boolean[] closed = {false};
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    export.write(out, count -> {});
    assertThat(out.toString(UTF_8)).endsWith("}\n");
    assertThat(closed[0]).isFalse();
  }

  private List<JsonNode> exported() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      export.write(out, count -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines(out);
  }

  private static List<JsonNode> lines(ByteArrayOutputStream out) {
    return out.toString(UTF_8).lines().map(JsonMapper.shared()::readTree).toList();
  }

  private static JsonNode lineOf(Order order, List<JsonNode> lines) {
    return lines.stream()
        .filter(line -> line.at("/order/id").asString().equals(order.id().toString()))
        .findFirst()
        .orElseThrow();
  }

  /** Takes so many bytes and no more. */
  private static final class FullDisk extends OutputStream {

    private long room;

    FullDisk(long room) {
      this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
      if (room-- <= 0) {
        throw new IOException("disk full");
      }
    }
  }
}
