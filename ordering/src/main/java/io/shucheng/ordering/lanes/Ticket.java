package io.shucheng.ordering.lanes;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A place in the queue. Either a lane begins with it or its holder withdraws it, whoever comes
 * first; never both. Thread-safe.
 *
 * @param <T> what arrives
 * @param <R> what is answered
 */
public final class Ticket<T, R> {

  private enum Stage {
    WAITING,
    BEGUN,
    WITHDRAWN
  }

  private final T wanted;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
  private final CompletableFuture<Outcome<R>> outcome = new CompletableFuture<>();

  Ticket(T wanted) {
    this.wanted = wanted;
  }

  T wanted() {
    return wanted;
  }

  /** Whether the lane may go on with it; false once it is withdrawn. */
  boolean begin() {
    return stage.compareAndSet(Stage.WAITING, Stage.BEGUN);
  }

  void conclude(Outcome<R> concluded) {
    outcome.complete(concluded);
  }

  /**
   * Waits for its outcome, and goes away after that long or when the thread is interrupted: {@link
   * Outcome.Withdrawn} before its group began, {@link Outcome.Unknown} after.
   */
  public Outcome<R> await(Duration patience) {
    try {
      return outcome.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return goAway();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return goAway();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an outcome is never an exception", e);
    }
  }

  private Outcome<R> goAway() {
    return stage.compareAndSet(Stage.WAITING, Stage.WITHDRAWN)
        ? new Outcome.Withdrawn<>()
        // it may have been concluded at this very moment
        : outcome.getNow(new Outcome.Unknown<>());
  }
}
