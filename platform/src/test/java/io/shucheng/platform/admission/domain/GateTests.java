package io.shucheng.platform.admission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTests {

  private static final Patience PATIENCE =
      new Patience(
          Duration.ofSeconds(6),
          Duration.ofSeconds(1),
          Duration.ofMillis(50),
          Duration.ofMillis(500));

  private final AtomicLong now = new AtomicLong(1_000_000_000L);
  private final AtomicInteger limit = new AtomicInteger(2);
  private final Gate gate = new Gate(limit::get, 2, 0, 3, PATIENCE, now::get);
  private final List<String> told = new ArrayList<>();

  @Test
  void soManyAreLetInAndTheOthersWhenThereIsRoom() {
    arrive(1, "a");
    arrive(1, "b");
    arrive(1, "c");
    assertThat(told).containsExactly("a in", "b in");
    assertThat(gate.inside()).isEqualTo(2);
    assertThat(gate.waiting()).isEqualTo(1);

    gate.leave();

    assertThat(told).containsExactly("a in", "b in", "c in");
    assertThat(gate.inside()).isEqualTo(2);
    assertThat(gate.waiting()).isZero();
  }

  @Test
  void theUrgentGoFirstAndOthersInTurn() {
    arrive(1, "a");
    arrive(1, "b");
    arrive(1, "late");
    arrive(1, "later");
    arrive(0, "urgent");
    told.clear();

    gate.leave();
    gate.leave();
    gate.leave();

    assertThat(told).containsExactly("urgent in", "late in", "later in");
  }

  @Test
  void whereTooManyWaitTheLeastUrgentGoesAway() {
    for (String name : List.of("a", "b", "c", "d", "e")) {
      arrive(1, name);
    }
    told.clear();

    arrive(1, "f");
    arrive(0, "urgent");

    assertThat(told).containsExactly("f away", "e away");
    assertThat(gate.waiting()).isEqualTo(3);
  }

  @Test
  void aCrowdIsWaitedFor() {
    arrive(1, "a");
    arrive(1, "b");
    arrive(1, "c");

    pass(400);
    assertThat(told).containsExactly("a in", "b in");
    gate.leave();

    assertThat(told).containsExactly("a in", "b in", "c in");
  }

  @Test
  void aQueueThatStandsIsKeptShort() {
    arrive(1, "a");
    arrive(1, "b");
    arrive(1, "c");
    pass(490);
    arrive(0, "urgent");
    assertThat(told).containsExactly("a in", "b in");

    pass(20);
    assertThat(told).containsExactly("a in", "b in", "c away");
    pass(50);

    assertThat(told).containsExactly("a in", "b in", "c away", "urgent away");
    assertThat(gate.waiting()).isZero();
  }

  @Test
  void aQueueThatWasEmptyStandsNoMore() {
    arrive(1, "a");
    arrive(1, "b");
    arrive(1, "c");
    pass(600);
    told.clear();

    arrive(1, "d");
    pass(60);

    assertThat(told).isEmpty();
  }

  @Test
  void whereTheQueueStandsWhoCameLastGoesInFirst() {
    for (String name : List.of("a", "b", "first")) {
      arrive(1, name);
    }
    pass(480);
    arrive(1, "second");
    pass(30);
    arrive(1, "third");
    told.clear();

    gate.leave();
    gate.leave();

    assertThat(told).containsExactly("third in", "second in");
  }

  @Test
  void whileFewAreUnderWayTheyWaitLonger() {
    Gate keeping = new Gate(limit::get, 1, 4, 10, PATIENCE, now::get);
    for (String name : List.of("a", "b", "first", "second")) {
      arrive(keeping, 0, name);
    }
    told.clear();

    pass(keeping, 5_000);
    assertThat(told).isEmpty();
    arrive(keeping, 0, "third");
    pass(keeping, 20);

    assertThat(told).containsExactly("first away");
    pass(keeping, 1_000);
    assertThat(told).containsExactly("first away", "second away");
  }

  /** Or some would wait for ever, where as many come again and again. */
  @Test
  void whileFewAreUnderWayNobodyIsOvertaken() {
    Gate keeping = new Gate(limit::get, 1, 4, 10, PATIENCE, now::get);
    for (String name : List.of("a", "b", "first", "second")) {
      arrive(keeping, 0, name);
    }
    pass(keeping, 5_000);
    told.clear();

    keeping.leave();
    arrive(keeping, 0, "third");
    keeping.leave();
    keeping.leave();

    assertThat(told).containsExactly("first in", "second in", "third in");
  }

  /** Also where there were more than few a moment ago. */
  @Test
  void whoIsLeftOfManyIsNotOvertakenForEver() {
    Gate keeping = new Gate(limit::get, 1, 4, 10, PATIENCE, now::get);
    for (String name : List.of("a", "b", "first", "second", "third")) {
      arrive(keeping, 0, name);
      now.addAndGet(TimeUnit.MILLISECONDS.toNanos(10));
    }
    now.addAndGet(TimeUnit.MILLISECONDS.toNanos(500));
    arrive(keeping, 0, "fourth");
    told.clear();

    keeping.leave();
    assertThat(told).containsExactly("fourth in");
    for (int i = 0; i < 10; i++) {
      keeping.leave();
      arrive(keeping, 0, "again");
    }

    assertThat(told).startsWith("fourth in").contains("first in", "second in", "third in");
  }

  @Test
  void aHigherLimitLetsMoreIn() {
    arrive(1, "a");
    arrive(1, "b");
    arrive(1, "c");
    limit.set(3);

    gate.look();

    assertThat(told).contains("c in");
  }

  @Test
  void aLowerLimitTurnsNobodyOut() {
    arrive(1, "a");
    arrive(1, "b");
    arrive(1, "c");
    limit.set(1);

    gate.leave();
    assertThat(told).doesNotContain("c in");
    gate.leave();

    assertThat(told).contains("c in");
  }

  /** Many threads come, leave and change the limit; nobody is forgotten, or told twice. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nobodyIsForgottenAndNeverAreTooManyInside(long seed) throws Exception {
    int threads = 8;
    int each = 5_000;
    int most = 6;
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger highest = new AtomicInteger();
    AtomicInteger in = new AtomicInteger();
    AtomicInteger away = new AtomicInteger();
    AtomicInteger twice = new AtomicInteger();
    AtomicInteger bound = new AtomicInteger(most);
    Gate busy =
        new Gate(
            bound::get,
            2,
            0,
            16,
            new Patience(
                Duration.ofMillis(3),
                Duration.ofMillis(2),
                Duration.ofMillis(1),
                Duration.ofMillis(5)),
            System::nanoTime);
    try (ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
        ExecutorService clients = Executors.newFixedThreadPool(threads + 1)) {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        Random random = new Random(seed * 100 + thread);
        all.add(
            clients.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    AtomicInteger told = new AtomicInteger();
                    busy.arrive(
                        random.nextInt(2),
                        new Gate.Visitor() {
                          @Override
                          public void letIn() {
                            highest.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            twice.addAndGet(told.getAndIncrement());
                            work.execute(
                                () -> {
                                  inside.decrementAndGet();
                                  in.incrementAndGet();
                                  busy.leave();
                                });
                          }

                          @Override
                          public void turnAway() {
                            twice.addAndGet(told.getAndIncrement());
                            away.incrementAndGet();
                          }
                        });
                    if (random.nextInt(50) == 0) {
                      Thread.onSpinWait();
                      busy.look();
                    }
                    if (random.nextInt(200) == 0) {
                      bound.set(1 + random.nextInt(most));
                    }
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get(60, TimeUnit.SECONDS);
      }
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (in.get() + away.get() < threads * each && System.nanoTime() < end) {
        busy.look();
        Thread.sleep(ThreadLocalRandom.current().nextInt(3));
      }
    }
    assertThat(in.get() + away.get()).isEqualTo(threads * each);
    assertThat(twice).hasValue(0);
    assertThat(highest.get()).isBetween(1, most);
    assertThat(in.get()).isPositive();
    assertThat(busy.inside()).isZero();
    assertThat(busy.waiting()).isZero();
  }

  private void pass(long millis) {
    pass(gate, millis);
  }

  private void pass(Gate at, long millis) {
    now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    at.look();
  }

  private void arrive(int rank, String name) {
    arrive(gate, rank, name);
  }

  private void arrive(Gate at, int rank, String name) {
    at.arrive(
        rank,
        new Gate.Visitor() {
          @Override
          public void letIn() {
            told.add(name + " in");
          }

          @Override
          public void turnAway() {
            told.add(name + " away");
          }
        });
  }
}
