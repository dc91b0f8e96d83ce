package io.shuchengperf.faults;

import io.shuchengperf.shop.Answer;
import io.shuchengperf.shop.Exchange;
import io.shuchengperf.shop.Exchange.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody who places one order after the other, and repeats with its key what was not answered or
 * answered with 503 or 504, as the contract permits.
 */
final class Buyer implements Runnable {

  /** As often as an honest client tries. */
  static final int MOST_TRIES = 4;

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);

  private final Exchange shop;
  private final String token;
  private final List<Long> books;
  private final OrderTally tally;
  private final SplittableRandom random;
  private final AtomicBoolean over;

  Buyer(
      Exchange shop,
      String token,
      List<Long> books,
      OrderTally tally,
      SplittableRandom random,
      AtomicBoolean over) {
    this.shop = shop;
    this.token = token;
    this.books = books;
    this.tally = tally;
    this.random = random;
    this.over = over;
  }

  @Override
  public void run() {
    while (!over.get()) {
      order();
      LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE.toNanos()));
    }
  }

  private void order() {
    String key = new UUID(random.nextLong(), random.nextLong()).toString();
    Call call = Call.post("/api/v1/orders", body(), token).withKey(key);
    long began = System.nanoTime();
    for (int tried = 1; tried <= MOST_TRIES; tried++) {
      String outcome = send(call);
      if (outcome.isEmpty()) {
        tally.placed(tried, (System.nanoTime() - began) / 1_000_000);
        return;
      }
      tally.refused(outcome);
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
    tally.givenUp();
  }

  /** What came instead of an order; empty where one came. */
  private String send(Call call) {
    try {
      Answer answer = shop.send(call);
      return answer.status() == 201 ? "" : answer.status() + " " + answer.problem();
    } catch (IOException e) {
      return e.getClass().getSimpleName();
    }
  }

  private String body() {
    int one = random.nextInt(books.size());
    int other = (one + 1 + random.nextInt(books.size() - 1)) % books.size();
    return """
        {"lines":[{"bookId":%d,"quantity":1},{"bookId":%d,"quantity":1}],"shippingAddress":{"recipient":"Lin Daiyu","street":"Fuchengmen 12","city":"Beijing","postalCode":"100037","country":"CN","phone":"+861000000000"}}\
        """
        .formatted(books.get(one), books.get(other));
  }
}
