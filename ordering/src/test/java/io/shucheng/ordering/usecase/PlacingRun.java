package io.shucheng.ordering.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.platform.identity.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/**
 * Callers who place one order after the other, or commit something else, for some seconds.
 *
 * @param rate orders a second
 * @param java processor seconds of this process per 100,000 orders
 * @param database of PostgreSQL's processes
 */
record PlacingRun(String way, int callers, long orders, double rate, double java, double database) {

  private static final double SKEW = 0.99;
  private static final double PER = 100_000;

  static PlacingRun of(
      String way,
      int callers,
      int seconds,
      PlaceOrder placeOrder,
      List<BookId> books,
      ProcessorTimes times,
      long seed)
      throws ExecutionException, InterruptedException {
    double[] popularity = popularity(books.size());
    AtomicBoolean over = new AtomicBoolean();
    LongAdder placed = new LongAdder();
    RandomGenerator.SplittableGenerator seeds =
        RandomGeneratorFactory.<RandomGenerator.SplittableGenerator>of("L64X128MixRandom")
            .create(seed);
    ProcessorTimes.Seconds before = times.now();
    long began = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        RandomGenerator random = seeds.split();
        running.add(
            threads.submit(
                () -> {
                  while (!over.get()) {
                    placeOrder.place(
                        new AccountId(uuid(random)), request(random, books, popularity));
                    placed.increment();
                  }
                }));
      }
      Thread.sleep(Duration.ofSeconds(seconds));
      over.set(true);
      for (Future<?> caller : running) {
        var _ = caller.get();
      }
    }
    double elapsed = (System.nanoTime() - began) / 1e9;
    ProcessorTimes.Seconds spent = times.now().since(before);
    long orders = placed.sum();
    return new PlacingRun(
        way,
        callers,
        orders,
        orders / elapsed,
        spent.java() / orders * PER,
        spent.database() / orders * PER);
  }

  private static OrderRequest request(
      RandomGenerator random, List<BookId> books, double[] popularity) {
    BookId one = books.get(rank(random, popularity));
    BookId other = one;
    while (other.equals(one)) {
      other = books.get(rank(random, popularity));
    }
    return new OrderRequest(
        List.of(new OrderRequest.Line(one, 1), new OrderRequest.Line(other, 1)),
        null,
        ShopForTests.ADDRESS,
        uuid(random).toString());
  }

  private static UUID uuid(RandomGenerator random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private static double[] popularity(int titles) {
    double[] cumulated = new double[titles];
    double sum = 0;
    for (int rank = 0; rank < titles; rank++) {
      sum += 1 / Math.pow(rank + 1.0, SKEW);
      cumulated[rank] = sum;
    }
    return cumulated;
  }

  private static int rank(RandomGenerator random, double[] cumulated) {
    int found =
        Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
    return found < 0 ? -found - 1 : found;
  }

  /** The medians of each way at each number of callers. */
  static String table(List<PlacingRun> runs) {
    return runs.stream()
        .sorted(Comparator.comparingInt(PlacingRun::callers).thenComparing(PlacingRun::way))
        .map(run -> List.of(run.way(), run.callers()))
        .distinct()
        .map(
            kind ->
                median(
                    runs.stream()
                        .filter(run -> List.of(run.way(), run.callers()).equals(kind))
                        .toList()))
        .map(PlacingRun::toString)
        .collect(Collectors.joining("\n", "medians\n", ""));
  }

  private static PlacingRun median(List<PlacingRun> runs) {
    return runs.stream()
        .sorted(Comparator.comparingDouble(PlacingRun::rate))
        .toList()
        .get(runs.size() / 2);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-7s %2d callers: %6.0f a second; processor seconds per 100,000: Java %5.1f, PostgreSQL %5.1f, together %5.1f",
        way,
        callers,
        rate,
        java,
        database,
        java + database);
  }
}
