package io.shucheng.platform.caching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/**
 * Readers and writers of the same values at once, with loaders of any slowness: who has seen a
 * revision never sees an older one, and who wrote one sees no older one.
 */
class KeptValuesInTurnTests {

  private static final int KEYS = 4;
  private static final int READERS = 6;
  private static final int WRITERS = 2;
  private static final int STEPS = 4_000;

  private final AtomicIntegerArray database = new AtomicIntegerArray(KEYS);
  private final KeptValues<Integer, Integer> values =
      new KeptValues<>(
          1000, _ -> 1, Duration.ofNanos(50_000), Thread::startVirtualThread, System::nanoTime);

  @Test
  void noReaderSeesAnOlderRevisionAfterANewerOne() throws Exception {
    long seed = Long.getLong("shucheng.test.seed", System.nanoTime());
    System.out.println("shucheng.test.seed=" + seed);
    try (ExecutorService threads = Executors.newFixedThreadPool(READERS + WRITERS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        Random random = new Random(seed + i);
        all.add(threads.submit(() -> read(random)));
      }
      for (int i = 0; i < WRITERS; i++) {
        Random random = new Random(seed - 1 - i);
        all.add(threads.submit(() -> write(random)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  private void read(Random random) {
    int[] seen = new int[KEYS];
    for (int i = 0; i < STEPS; i++) {
      int key = random.nextInt(KEYS);
      Integer value = random.nextBoolean() ? values.peek(key) : values.get(key, this::load);
      if (value != null) {
        assertThat(value).as("of %d", key).isGreaterThanOrEqualTo(seen[key]);
        seen[key] = value;
      }
    }
  }

  private void write(Random random) {
    for (int i = 0; i < STEPS; i++) {
      int key = random.nextInt(KEYS);
      int revision = database.incrementAndGet(key);
      if (random.nextBoolean()) {
        values.drop(key);
      } else {
        values.dropIf(key, known -> known < revision);
      }
      assertThat(values.get(key, this::load)).as("of %d", key).isGreaterThanOrEqualTo(revision);
    }
  }

  private Integer load(Integer key) {
    int revision = database.get(key);
    // the slower, the likelier that it is outdated before it is kept
    for (int spins = (revision * 31 + key) % 200; spins > 0; spins--) {
      Thread.onSpinWait();
    }
    return revision;
  }
}
