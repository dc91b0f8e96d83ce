package io.shucheng.platform.caching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptValuesTests {

  private static final Duration FRESH = Duration.ofMinutes(5);

  private final AtomicLong now = new AtomicLong();
  private final List<Runnable> refreshes = new ArrayList<>();
  private final AtomicInteger loaded = new AtomicInteger();
  private final KeptValues<String, String> values =
      new KeptValues<>(1000, String::length, FRESH, refreshes::add, now::get);

  @Test
  void aValueIsLoadedOnceAndIsThenAtHand() {
    assertThat(values.peek("a")).isNull();
    assertThat(values.get("a", this::load)).isEqualTo("a1");
    assertThat(values.get("a", this::load)).isEqualTo("a1");
    assertThat(values.peek("a")).isEqualTo("a1");
    assertThat(loaded).hasValue(1);
  }

  @Test
  void whatIsNotThereIsLookedForEachTime() {
    assertThat(values.get("a", _ -> null)).isNull();
    assertThat(values.peek("a")).isNull();
    assertThat(values.get("a", this::load)).isEqualTo("a1");
  }

  @Test
  void aFailureIsNotKept() {
    assertThatThrownBy(() -> values.get("a", KeptValuesTests::fail))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the database is gone");

    assertThat(values.get("a", this::load)).isEqualTo("a1");
  }

  @Test
  void whatIsKeptStaysWithinItsBytes() {
    String large = "x".repeat(300);
    for (int i = 0; i < 20; i++) {
      values.get("k" + i, _ -> large);
    }

    int kept = 0;
    for (int i = 0; i < 20; i++) {
      kept += values.peek("k" + i) == null ? 0 : 1;
    }
    assertThat(kept).isBetween(1, 3);
    assertThat(values.get("huge", _ -> "x".repeat(2000))).hasSize(2000);
    assertThat(values.peek("huge")).isNull();
  }

  @Test
  void thousandsWhoAskForTheSameAreAnsweredByOneLoad() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<@Nullable String>> asked = new ArrayList<>();
      for (int i = 0; i < 5000; i++) {
        asked.add(
            callers.submit(
                () ->
                    values.get(
                        "a",
                        key -> {
                          await(go);
                          return load(key);
                        })));
      }
      go.countDown();
      for (Future<@Nullable String> one : asked) {
        assertThat(one.get()).isEqualTo("a1");
      }
    }
    assertThat(loaded).hasValue(1);
  }

  @Test
  void whatIsBeingLoadedWhenItIsDroppedIsNotKept() {
    String seen =
        values.get(
            "a",
            key -> {
              String before = load(key);
              values.drop(key);
              return before;
            });

    assertThat(seen).isEqualTo("a1");
    assertThat(values.peek("a")).isNull();
    assertThat(values.get("a", this::load)).isEqualTo("a2");
  }

  @Test
  void whoAsksAfterADropDoesNotWaitForWhoAskedBefore() {
    values.get(
        "a",
        key -> {
          String before = load(key);
          values.drop(key);
          assertThat(values.get(key, this::load)).isEqualTo("a2");
          return before;
        });

    assertThat(values.peek("a")).isEqualTo("a2");
  }

  @Test
  void whatIsNotAtHandIsLoadedAtOnceBeforeAnybodyAsks() {
    values.get("a", this::load);

    values.fill(List.of("a", "b", "c"), keys -> Map.of("b", "many" + keys.size()));

    assertThat(values.peek("a")).isEqualTo("a1");
    assertThat(values.peek("b")).isEqualTo("many2");
    assertThat(values.peek("c")).isNull();
    assertThat(values.get("c", this::load)).isEqualTo("c2");
    assertThat(values.bytes()).isEqualTo("a1".length() + "many2".length() + "c2".length());
  }

  @Test
  void whoAsksForWhatIsBeingFilledWaitsForIt() throws Exception {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      AtomicReference<Future<@Nullable String>> asked = new AtomicReference<>();
      values.fill(
          List.of("a", "b"),
          _ -> {
            asked.set(callers.submit(() -> values.get("a", this::load)));
            return Map.of("a", "many");
          });
      assertThat(asked.get().get()).isEqualTo("many");
    }
    assertThat(loaded).hasValue(0);
  }

  @Test
  void whatIsBeingFilledWhenItIsDroppedIsNotKept() {
    values.fill(
        List.of("a", "b"),
        _ -> {
          values.drop("a");
          assertThat(values.get("a", this::load)).isEqualTo("a1");
          values.dropIf("b", _ -> false);
          return Map.of("a", "before", "b", "before");
        });

    assertThat(values.peek("a")).isEqualTo("a1");
    assertThat(values.peek("b")).isNull();
  }

  @Test
  void aFailureToFillIsNotKept() {
    assertThatThrownBy(() -> values.fill(List.of("a"), keys -> Map.of("a", fail("a" + keys))))
        .isInstanceOf(IllegalStateException.class);

    assertThat(values.get("a", this::load)).isEqualTo("a1");
  }

  @Test
  void onlyWhatIsOutdatedIsDropped() {
    values.get("a", this::load);

    values.dropIf("a", "a0"::equals);
    assertThat(values.peek("a")).isEqualTo("a1");
    values.dropIf("a", "a1"::equals);
    assertThat(values.peek("a")).isNull();
  }

  @Test
  void anOldValueIsShownWhileOneLoadsItAgain() {
    values.get("a", this::load);
    now.addAndGet(FRESH.toNanos() * 12 / 10);

    assertThat(values.peek("a")).isNull();
    assertThat(values.get("a", this::load)).isEqualTo("a1");
    assertThat(values.get("a", this::load)).isEqualTo("a1");
    assertThat(refreshes).hasSize(1);
    refreshes.getFirst().run();
    assertThat(values.peek("a")).isEqualTo("a2");
  }

  @Test
  void anOldValueThatCannotBeLoadedAgainIsShownOn() {
    values.get("a", this::load);
    now.addAndGet(FRESH.toNanos() * 12 / 10);
    values.get("a", KeptValuesTests::fail);
    refreshes.removeFirst().run();

    assertThat(values.get("a", KeptValuesTests::fail)).isEqualTo("a1");
    assertThat(refreshes).as("a failure is not tried again at once").isEmpty();
    now.addAndGet(Duration.ofSeconds(6).toNanos());
    assertThat(values.get("a", this::load)).isEqualTo("a1");
    refreshes.removeFirst().run();
    assertThat(values.peek("a")).isEqualTo("a2");
  }

  @Test
  void whatIsDroppedWhileItIsLoadedAgainStaysDropped() {
    values.get("a", this::load);
    now.addAndGet(FRESH.toNanos() * 12 / 10);
    values.get(
        "a",
        key -> {
          String before = load(key);
          values.drop(key);
          return before;
        });
    refreshes.getFirst().run();

    assertThat(values.peek("a")).isNull();
  }

  @Test
  void valuesThatWereLoadedTogetherGrowOldOneAfterTheOther() {
    KeptValues<Integer, String> many =
        new KeptValues<>(1_000_000, String::length, FRESH, refreshes::add, now::get);
    for (int i = 0; i < 1000; i++) {
      many.get(i, _ -> "x");
    }
    now.addAndGet(FRESH.toNanos());
    int fresh = 0;
    for (int i = 0; i < 1000; i++) {
      fresh += many.peek(i) == null ? 0 : 1;
    }

    assertThat(fresh).isBetween(300, 700);
  }

  private String load(String key) {
    return key + loaded.incrementAndGet();
  }

  private static @Nullable String fail(String key) {
    throw new IllegalStateException("the database is gone");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
