package io.shuchengperf.crash;

import io.shuchengperf.shop.BackOffice;
import io.shuchengperf.shop.Exchange;
import io.shuchengperf.shop.UnusableShopException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** The clients of a round, all at once. */
final class Crowd {

  private final AtomicBoolean over = new AtomicBoolean();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<List<Attempt>>> clients = new ArrayList<>();

  private Crowd() {}

  /** Logs all in, and lets them begin. */
  static Crowd begin(Round round, int size, Exchange shop, Shelves shelves, OrderCalls calls) {
    Crowd crowd = new Crowd();
    SplittableRandom seeds = new SplittableRandom(round.seed());
    List<Client> waiting = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String name = "crash-%d-%d".formatted(round.number(), i);
      waiting.add(
          new Client(
              name,
              round.number(),
              BackOffice.guest(shop, name),
              shelves,
              calls,
              seeds.split(),
              crowd.over));
    }
    waiting.forEach(client -> crowd.clients.add(crowd.threads.submit(client)));
    return crowd;
  }

  /** Lets each end what it is at, and returns what all of them tried. */
  List<Attempt> end() {
    over.set(true);
    List<Attempt> attempts = new ArrayList<>();
    try (threads) {
      for (Future<List<Attempt>> client : clients) {
        attempts.addAll(client.get());
      }
      return attempts;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client failed at more than a call", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableShopException("interrupted while the clients ended", e);
    }
  }
}
