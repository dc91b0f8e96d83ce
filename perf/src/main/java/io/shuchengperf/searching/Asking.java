package io.shuchengperf.searching;

import io.shuchengperf.machine.ShopProcesses;
import io.shuchengperf.shop.ShopClient;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Asks a shop over some connections at a time, and tells what the answers cost it. */
final class Asking {

  /** In so many parts what is measured is asked. */
  static final int WINDOWS = 5;

  private final ShopClient shop;
  private final ShopProcesses processes;
  private final int connections;

  Asking(ShopClient shop, ShopProcesses processes, int connections) {
    this.shop = shop;
    this.processes = processes;
    this.connections = connections;
  }

  /**
   * What answers cost.
   *
   * @param microseconds of processor time of the shop's process for each, the median of the windows
   * @param p95 milliseconds that 95 of 100 waited at most
   */
  record Cost(int questions, double microseconds, double p95) {}

  /** Asks each path once. */
  Cost measure(List<String> paths) {
    List<Window> windows =
        IntStream.range(0, WINDOWS)
            .mapToObj(i -> paths.subList(part(paths, i), part(paths, i + 1)))
            .map(part -> ask(part.iterator()))
            .toList();
    return new Cost(
        paths.size(), Window.medianMicroseconds(windows), Window.p95Milliseconds(windows));
  }

  /** Asks while there are paths. */
  Window ask(Iterator<String> paths) {
    double before = processes.processorTime().shop();
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Long>>> waiting =
          IntStream.range(0, connections).mapToObj(_ -> askers.submit(() -> askOn(paths))).toList();
      List<Long> nanos = new ArrayList<>();
      for (Future<List<Long>> asker : waiting) {
        nanos.addAll(asker.get());
      }
      double spent = processes.processorTime().shop() - before;
      return new Window(spent * 1e6 / nanos.size(), nanos);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a question was not answered", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a shop was asked", e);
    }
  }

  private List<Long> askOn(Iterator<String> paths) {
    List<Long> nanos = new ArrayList<>();
    for (String path = next(paths); !path.isEmpty(); path = next(paths)) {
      long start = System.nanoTime();
      var _ = shop.fetch(path);
      nanos.add(System.nanoTime() - start);
    }
    return nanos;
  }

  /** Empty behind the last one. */
  private static String next(Iterator<String> paths) {
    synchronized (paths) {
      return paths.hasNext() ? paths.next() : "";
    }
  }

  private static int part(List<String> paths, int i) {
    return (int) ((long) paths.size() * i / WINDOWS);
  }
}
