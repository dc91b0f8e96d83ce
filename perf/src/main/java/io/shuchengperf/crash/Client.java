package io.shuchengperf.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Somebody who orders, pays and cancels, one call after the other, until told to stop. */
final class Client implements Callable<List<Attempt>> {

  private static final double WITH_KEY = 0.7;
  private static final double APPROVED = 0.5;
  private static final double CANCELLED = 0.2;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(10);

  /** Nothing answers: asking more often finds nothing out. */
  private static final Duration AFTER_SILENCE = Duration.ofMillis(100);

  private final String name;
  private final int round;
  private final String token;
  private final Shelves shelves;
  private final OrderCalls calls;
  private final SplittableRandom random;
  private final AtomicBoolean over;

  Client(
      String name,
      int round,
      String token,
      Shelves shelves,
      OrderCalls calls,
      SplittableRandom random,
      AtomicBoolean over) {
    this.name = name;
    this.round = round;
    this.token = token;
    this.shelves = shelves;
    this.calls = calls;
    this.random = random;
    this.over = over;
  }

  @Override
  public List<Attempt> call() {
    List<Attempt> attempts = new ArrayList<>();
    while (!over.get()) {
      attempts.add(attempt(name + "-" + attempts.size()));
    }
    return attempts;
  }

  private Attempt attempt(String tag) {
    UUID key = new UUID(random.nextLong(), random.nextLong());
    boolean withKey = random.nextDouble() < WITH_KEY;
    boolean approves = random.nextDouble() < APPROVED;
    boolean cancels = random.nextDouble() < CANCELLED;
    Attempt attempt =
        new Attempt(tag, round, token, withKey ? key.toString() : null, shelves.choose(random));
    calls.place(attempt);
    Attempt.PlacedOrder order = attempt.order();
    if (order == null) {
      LockSupport.parkNanos(AFTER_SILENCE.toNanos());
      return attempt;
    }
    pause();
    if (approves && !over.get()) {
      calls.approve(attempt, order);
    }
    if (cancels && !over.get()) {
      calls.cancel(attempt, order);
    }
    pause();
    return attempt;
  }

  private void pause() {
    LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE.toNanos()));
  }
}
