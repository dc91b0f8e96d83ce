package io.shucheng.catalog.http;

import io.shucheng.platform.caching.SharedValue;
import io.shucheng.platform.caching.SharedValues;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A second level at its worst: what it is told arrives late, in another order or never, what it is
 * asked for may come late, and now and then it forgets everything or goes on from where it once
 * was.
 */
final class FaultyValues implements SharedValues {

  private final Turns turns;
  private final Random random;
  private final LongSupplier nanoTime;
  private Map<String, Kept> kept = new HashMap<>();
  private Map<String, Kept> saved = new HashMap<>();
  private int found;

  FaultyValues(Turns turns, Random random, LongSupplier nanoTime) {
    this.turns = turns;
    this.random = random;
    this.nanoTime = nanoTime;
  }

  /** A value, or null for what only outdates others. */
  private record Kept(long revision, @Nullable SharedValue value, long until) {}

  /** How many values were found. */
  int found() {
    return found;
  }

  @Override
  public @Nullable SharedValue find(String key) {
    pauses();
    Kept one = kept.get(key);
    SharedValue value = one == null || one.until < nanoTime.getAsLong() ? null : one.value;
    pauses();
    if (value == null || random.nextInt(8) == 0) {
      return null;
    }
    found++;
    return value;
  }

  @Override
  public void put(String key, SharedValue value, Duration life) {
    tell(key, new Kept(value.revision(), value, nanoTime.getAsLong() + life.toNanos()));
  }

  @Override
  public void outdate(String key, long revision) {
    tell(
        key,
        new Kept(
            revision,
            null,
            nanoTime.getAsLong() + SeveralNodesTests.LIFE.multipliedBy(2).toNanos()));
  }

  /** It forgets all, saves all, or has only what it saved. */
  void misbehave() {
    switch (random.nextInt(4)) {
      case 0 -> kept = new HashMap<>();
      case 1 -> kept = new HashMap<>(saved);
      default -> saved = new HashMap<>(kept);
    }
  }

  private void tell(String key, Kept given) {
    if (random.nextInt(4) == 0) {
      return;
    }
    turns.add(
        () -> {
          pauses();
          kept.merge(key, given, (there, it) -> isOutdatedBy(there, it) ? it : there);
        });
  }

  private boolean isOutdatedBy(Kept there, Kept given) {
    return there.until < nanoTime.getAsLong()
        || there.revision < given.revision
        || (there.revision == given.revision && given.value != null);
  }

  private void pauses() {
    for (int i = random.nextInt(4); i > 0; i--) {
      turns.pause();
    }
  }
}
