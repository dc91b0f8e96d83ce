package io.shucheng.letters.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.letters.sheets.OrderSheets;
import io.shucheng.letters.sheets.Printer;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.events.OrderPlaced;
import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.mail.Letter;
import io.shucheng.platform.money.Money;
import io.shuchengtest.pages.AccountsInMemory;
import io.shuchengtest.pages.BooksInMemory;
import io.shuchengtest.pages.OrdersInMemory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WriteToBuyerTests {

  private final OrdersInMemory orders = new OrdersInMemory(new BooksInMemory());
  private final AccountsInMemory accounts = new AccountsInMemory();
  private final List<Letter> sent = new ArrayList<>();
  private final Set<Integer> failing = new HashSet<>();

  private final WriteToBuyer writeToBuyer =
      new WriteToBuyer(
          orders,
          accounts,
          new OrderSheets("https://shop.example/"),
          new Printer(),
          letter -> {
            sent.add(letter);
            if (failing.contains(sent.size())) {
              throw new IllegalStateException("letter " + sent.size());
            }
          });

  @Test
  void eachBuyerOfAGroupGetsTheLetterAboutTheirOrder() {
    OrderPlaced first = placed("reader@example.com");
    OrderPlaced second = placed("other@example.com");

    writeToBuyer.about(List.of(first, second));

    assertThat(sent)
        .extracting(Letter::to)
        .containsExactly("reader@example.com", "other@example.com");
    assertThat(sent)
        .extracting(Letter::id)
        .containsExactly("order-" + first.order() + "-1", "order-" + second.order() + "-1");
  }

  @Test
  void aLetterThatFailsKeepsNoOtherWaitingAndIsTold() {
    List<OrderPlaced> group = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      group.add(placed("reader@example.com"));
    }
    failing.addAll(List.of(2, 4));

    var failures = writeToBuyer.about(group);

    assertThat(failures).containsOnlyKeys(group.get(1), group.get(3));
    assertThat(failures.get(group.get(3))).hasMessage("letter 4");
    assertThat(sent).hasSize(5);
  }

  @Test
  void whereTheOrderOrItsBuyerIsGoneTheOthersGetTheirs() {
    OrderPlaced there = placed("reader@example.com");
    OrderPlaced noOrder = event(new OrderId(UUID.randomUUID()), there.customer());
    OrderPlaced nobody = event(there.order(), new AccountId(UUID.randomUUID()));

    writeToBuyer.about(List.of(noOrder, nobody, there));

    assertThat(sent).hasSize(1);
  }

  private OrderPlaced placed(String email) {
    Account buyer = accounts.findByEmail(email).orElseThrow();
    Order order =
        orders.place(
            buyer.id(),
            new OrderRequest(
                List.of(new OrderRequest.Line(BooksInMemory.THREE_BODY, 1)),
                null,
                null,
                UUID.randomUUID().toString()));
    return event(order.id(), buyer.id());
  }

  private static OrderPlaced event(OrderId order, AccountId buyer) {
    return new OrderPlaced(order, 1, buyer, Money.of("58.00", "CNY"), Instant.EPOCH);
  }
}
