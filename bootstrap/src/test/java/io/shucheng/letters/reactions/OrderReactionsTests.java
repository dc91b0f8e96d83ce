package io.shucheng.letters.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.events.OrderEvent;
import io.shucheng.ordering.events.OrderPlaced;
import io.shucheng.ordering.events.OrdersPlaced;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderReactionsTests {

  @Test
  void aLetterThatFailsKeepsNoOtherWaitingAndIsTold() {
    List<OrderId> written = new ArrayList<>();
    OrdersPlaced group = group(5);
    OrderReactions reactions =
        new OrderReactions(
            (OrderEvent event) -> {
              written.add(event.order());
              if (written.size() == 2 || written.size() == 4) {
                throw new IllegalStateException("letter " + written.size());
              }
            });
    assertThatThrownBy(() -> reactions.on(group))
        .hasMessage("letter 2")
        .hasSuppressedException(new IllegalStateException("letter 4"));
    assertThat(written).hasSize(5);
  }

  @Test
  void fewAreWrittenAtATime() throws Exception {
    AtomicInteger writing = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(200);
    Semaphore go = new Semaphore(0);
    OrderReactions reactions =
        new OrderReactions(
            (OrderEvent _) -> {
              most.accumulateAndGet(writing.incrementAndGet(), Math::max);
              go.acquireUninterruptibly();
              writing.decrementAndGet();
              done.countDown();
            });
    try (ExecutorService sale = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int order = 0; order < 200; order++) {
        sale.execute(() -> reactions.on(group(1)));
      }
      go.release(200);
      done.await();
    }
    assertThat(most).hasValueBetween(1, 4);
  }

  private static OrdersPlaced group(int size) {
    return new OrdersPlaced(
        IntStream.range(0, size)
            .mapToObj(
                number ->
                    new OrderPlaced(
                        new OrderId(new UUID(1, number)),
                        1,
                        new AccountId(new UUID(2, number)),
                        Money.of("1.00", "CNY"),
                        Instant.EPOCH))
            .toList());
  }
}
