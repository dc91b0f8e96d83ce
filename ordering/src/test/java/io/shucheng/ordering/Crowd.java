package io.shucheng.ordering;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many callers who begin at the same moment. */
public final class Crowd {

  private Crowd() {}

  /** What each of them got: a value, or the refusal it was thrown. */
  public static <T> List<Outcome<T>> of(int callers, IntFunction<Callable<T>> task) {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running =
          IntStream.range(0, callers)
              .mapToObj(
                  caller ->
                      threads.submit(
                          () -> {
                            start.await();
                            return task.apply(caller).call();
                          }))
              .toList();
      start.countDown();
      return running.stream().map(Crowd::outcome).toList();
    }
  }

  /** What one of them gets, whom the test has begin by itself. */
  public static <T> Outcome<T> outcome(Future<T> future) {
    try {
      return new Outcome<>(future.get(), null);
    } catch (ExecutionException e) {
      return new Outcome<>(null, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Either of the two is null. */
  public record Outcome<T>(T value, Throwable refusal) {

    public boolean succeeded() {
      return refusal == null;
    }
  }
}
