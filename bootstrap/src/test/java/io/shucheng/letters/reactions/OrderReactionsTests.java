package io.shucheng.letters.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.events.OrderPlaced;
import io.shucheng.ordering.events.OrdersPlaced;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OrderReactionsTests {

  @Test
  void fewAreWrittenAtATime() throws Exception {
    AtomicInteger writing = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(200);
    Semaphore go = new Semaphore(0);
    OrderReactions reactions =
        new OrderReactions(
            _ -> {
              most.accumulateAndGet(writing.incrementAndGet(), Math::max);
              go.acquireUninterruptibly();
              writing.decrementAndGet();
              done.countDown();
            });
    try (ExecutorService sale = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int order = 0; order < 200; order++) {
        sale.execute(() -> reactions.on(one()));
      }
      go.release(200);
      done.await();
    }
    assertThat(most).hasValueBetween(1, 4);
  }

  private static OrdersPlaced one() {
    return new OrdersPlaced(
        List.of(
            new OrderPlaced(
                new OrderId(new UUID(1, 1)),
                1,
                new AccountId(new UUID(2, 1)),
                Money.of("1.00", "CNY"),
                Instant.EPOCH)));
  }
}
