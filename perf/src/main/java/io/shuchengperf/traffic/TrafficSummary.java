package io.shuchengperf.traffic;

import io.shuchengperf.machine.Machine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run in figures.
 *
 * @param mix searches/looks/orders of a hundred
 * @param seconds how long it was measured
 * @param requests of the mix first
 * @param perSecond requests of the mix, answered ones
 * @param outOfStock orders refused for want of copies, answers all the same
 * @param failedShare of all requests, 0 to 1
 * @param processor null where the shop's processes were not found on this machine
 */
record TrafficSummary(
    Instant startedAt,
    String url,
    String mix,
    int users,
    long seed,
    double thinkAfterSearch,
    double thinkAfterLook,
    int books,
    int terms,
    double seconds,
    List<Row> requests,
    double perSecond,
    long outOfStock,
    double failedShare,
    @Nullable Processor processor,
    Machine machine) {

  TrafficSummary {
    requests = List.copyOf(requests);
  }

  /**
   * One kind of request; times in milliseconds.
   *
   * @param target of the P95; 0 where nothing is promised
   */
  record Row(
      String kind,
      long answered,
      long failed,
      double perSecond,
      int p50,
      int p95,
      int p99,
      int max,
      int target) {}

  /**
   * Seconds of processor time.
   *
   * @param database null where its processes were not found on this machine
   * @param others of everything else on this machine meanwhile
   * @param per100000 shop and database together, for 100,000 requests of the mix; what goes along
   *     with an order (token, approval, callback) is paid by it
   */
  record Processor(
      double shop, @Nullable Double database, double generator, double others, double per100000) {}

  boolean keepsItsPromises() {
    return failedShare < 0.0001
        && requests.stream().allMatch(row -> row.target() == 0 || row.p95() < row.target());
  }
}
