package io.shucheng.letters.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.events.OrderEvent;
import io.shucheng.ordering.events.OrderPlaced;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WriteTogetherTests {

  private final AtomicInteger rounds = new AtomicInteger();

  @Test
  void fewAreWrittenAtATime() throws Exception {
    AtomicInteger writing = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(200);
    Semaphore go = new Semaphore(0);
    WriteTogether letters =
        new WriteTogether(
            events -> {
              most.accumulateAndGet(writing.incrementAndGet(), Math::max);
              go.acquireUninterruptibly();
              writing.decrementAndGet();
              events.forEach(_ -> done.countDown());
              return Map.of();
            },
            Duration.ZERO);
    try (ExecutorService sale = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int order = 0; order < 200; order++) {
        sale.execute(() -> letters.about(List.of(event())));
      }
      go.release(200);
      done.await();
    }
    assertThat(most).hasValueBetween(1, 4);
  }

  /** Fails where one delivery's failure, or its letters, become another's. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void eachIsWrittenAboutOnceAndHearsOfItsOwnFailures(long seed) throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Map<OrderEvent, RuntimeException> failing = new HashMap<>();
    List<List<OrderEvent>> deliveries = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      List<OrderEvent> events = new ArrayList<>();
      for (int n = random.nextInt(1, 20); n > 0; n--) {
        OrderEvent event = event();
        events.add(event);
        if (random.nextInt(50) == 0) {
          failing.put(event, new IllegalStateException(event.order().toString()));
        }
      }
      deliveries.add(events);
    }
    ConcurrentLinkedQueue<OrderEvent> written = new ConcurrentLinkedQueue<>();
    WriteTogether letters =
        new WriteTogether(
            events -> {
              rounds.incrementAndGet();
              written.addAll(events);
              Map<OrderEvent, RuntimeException> failures = new HashMap<>(failing);
              failures.keySet().retainAll(events);
              return failures;
            },
            Duration.ofMillis(1));

    List<Future<?>> ends = new ArrayList<>();
    try (ExecutorService sale = Executors.newVirtualThreadPerTaskExecutor()) {
      for (List<OrderEvent> events : deliveries) {
        ends.add(sale.submit(() -> letters.about(events)));
      }
    }

    assertThat(written)
        .containsExactlyInAnyOrderElementsOf(deliveries.stream().flatMap(List::stream).toList());
    assertThat(rounds).hasValueLessThan(deliveries.size());
    for (int i = 0; i < deliveries.size(); i++) {
      List<RuntimeException> its =
          deliveries.get(i).stream().filter(failing::containsKey).map(failing::get).toList();
      Future<?> end = ends.get(i);
      if (its.isEmpty()) {
        assertThat(end.state()).isEqualTo(Future.State.SUCCESS);
      } else {
        assertThat(end.exceptionNow()).isSameAs(its.getFirst());
        assertThat(end.exceptionNow().getSuppressed())
            .containsExactlyElementsOf(its.subList(1, its.size()));
      }
    }
  }

  /** The machine may throw one and the same for several. */
  @Test
  void oneFailureOfSeveralLettersIsToldOnce() {
    RuntimeException same = new IllegalStateException("once");
    OrderEvent first = event();
    OrderEvent second = event();
    WriteTogether letters =
        new WriteTogether(_ -> Map.of(first, same, second, same), Duration.ZERO);

    assertThatThrownBy(() -> letters.about(List.of(first, second))).isSameAs(same);
  }

  /** Fails where who waits for a turn has gathered before. */
  @Test
  void behindASlowServerRoundsGrow() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch begun = new CountDownLatch(4);
    WriteTogether letters =
        new WriteTogether(
            events -> {
              sizes.add(events.size());
              begun.countDown();
              awaitQuietly(slow);
              return Map.of();
            },
            Duration.ZERO);
    try (ExecutorService sale = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int turn = 0; turn < 4; turn++) {
        long busy = 4L - turn;
        sale.execute(() -> letters.about(List.of(event())));
        while (begun.getCount() >= busy) {
          Thread.onSpinWait();
        }
      }
      for (int order = 0; order < 100; order++) {
        sale.execute(() -> letters.about(List.of(event())));
      }
      while (letters.waiting() < 100) {
        Thread.onSpinWait();
      }
      slow.countDown();
    }
    assertThat(sizes).hasSizeLessThanOrEqualTo(8).contains(100);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whereNothingCanBeLookedUpAllHearOfIt() {
    WriteTogether letters =
        new WriteTogether(
            _ -> {
              throw new IllegalStateException("no database");
            },
            Duration.ZERO);

    assertThatThrownBy(() -> letters.about(List.of(event()))).hasMessage("no database");
  }

  @Test
  void anErrorLeavesNobodyWaiting() {
    WriteTogether letters =
        new WriteTogether(
            _ -> {
              throw new AssertionError("a bug");
            },
            Duration.ZERO);

    assertThatThrownBy(() -> letters.about(List.of(event()))).hasMessage("a bug");
  }

  @Test
  void whoIsInterruptedStillHearsWhatBecameOfIt() {
    List<OrderEvent> written = new ArrayList<>();
    WriteTogether letters =
        new WriteTogether(
            events -> {
              written.addAll(events);
              return Map.of();
            },
            Duration.ofMillis(1));
    OrderEvent event = event();

    Thread.currentThread().interrupt();
    letters.about(List.of(event));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(written).containsExactly(event);
  }

  private static OrderEvent event() {
    return new OrderPlaced(
        new OrderId(UUID.randomUUID()),
        1,
        new AccountId(new UUID(2, 1)),
        Money.of("1.00", "CNY"),
        Instant.EPOCH);
  }
}
