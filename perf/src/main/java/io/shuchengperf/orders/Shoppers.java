package io.shuchengperf.orders;

import io.shuchengperf.shop.Answer;
import io.shuchengperf.shop.BackOffice;
import io.shuchengperf.shop.Exchange;
import io.shuchengperf.shop.Exchange.Call;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** Some who order the same kind of book, one order after the other, each on a connection. */
final class Shoppers {

  private final Exchange shop;
  private final LongSupplier book;
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final LongAdder placed = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final CountDownLatch running;
  private final long began = System.nanoTime();

  private Shoppers(Exchange shop, List<String> tokens, LongSupplier book) {
    this.shop = shop;
    this.book = book;
    this.running = new CountDownLatch(tokens.size());
  }

  /** Tokens of so many guests. */
  static List<String> guests(Exchange shop, String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> BackOffice.guest(shop, name + "-" + i)).toList();
  }

  /**
   * Lets them begin.
   *
   * @param book what the next order wants
   * @param more whether there is to be another order
   */
  static Shoppers begin(
      Exchange shop, List<String> tokens, LongSupplier book, BooleanSupplier more) {
    Shoppers shoppers = new Shoppers(shop, tokens, book);
    for (String token : tokens) {
      Thread.ofVirtual()
          .start(
              () -> {
                while (more.getAsBoolean()) {
                  shoppers.order(token);
                }
                shoppers.running.countDown();
              });
    }
    return shoppers;
  }

  /** Waits until all have ended. */
  Waiting end() throws InterruptedException {
    running.await();
    return Waiting.of(
        nanos, placed.sum(), refused.sum(), failed.sum(), (System.nanoTime() - began) / 1e9);
  }

  private void order(String token) {
    String body =
        """
        {"lines":[{"bookId":%d,"quantity":1}],"shippingAddress":{"recipient":"Lin Daiyu","street":"Fuchengmen 12","city":"Beijing","postalCode":"100037","country":"CN","phone":"+861000000000"}}\
        """
            .formatted(book.getAsLong());
    long start = System.nanoTime();
    try {
      Answer answer =
          shop.send(Call.post("/api/v1/orders", body, token).withKey(UUID.randomUUID().toString()));
      if (answer.status() == 201) {
        placed.increment();
      } else if (answer.problem().equals("out-of-stock")) {
        refused.increment();
      } else {
        failed.increment();
      }
    } catch (IOException _) {
      failed.increment();
    }
    nanos.add(System.nanoTime() - start);
  }
}
