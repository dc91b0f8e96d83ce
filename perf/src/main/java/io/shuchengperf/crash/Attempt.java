package io.shuchengperf.crash;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order that a client wanted, and what it knows of it. Changed by its client alone, and read
 * when that has ended.
 */
final class Attempt {

  private final String tag;
  private final int round;
  private final String token;
  private final @Nullable String key;
  private final Map<Long, Integer> lines;

  private Seen placed = Seen.UNKNOWN;
  private String refusal = "";
  private @Nullable PlacedOrder order;
  private @Nullable Seen approved;
  private @Nullable Seen cancelled;

  /**
   * @param tag stands in the order's address, and finds it again
   * @param lines copies by book
   */
  Attempt(String tag, int round, String token, @Nullable String key, Map<Long, Integer> lines) {
    this.tag = tag;
    this.round = round;
    this.token = token;
    this.key = key;
    this.lines = Map.copyOf(lines);
  }

  /** An order as a client was told of it. */
  record PlacedOrder(String id, String total, String paymentPath) {}

  void placed(PlacedOrder order) {
    this.placed = Seen.DONE;
    this.order = order;
  }

  /** It was not placed, or nobody knows. */
  void notPlaced(Seen seen, String why) {
    this.placed = seen;
    this.refusal = why;
  }

  void approved(Seen seen) {
    this.approved = seen;
  }

  void cancelled(Seen seen) {
    this.cancelled = seen;
  }

  String tag() {
    return tag;
  }

  int round() {
    return round;
  }

  String token() {
    return token;
  }

  @Nullable String key() {
    return key;
  }

  Map<Long, Integer> lines() {
    return lines;
  }

  Seen placed() {
    return placed;
  }

  String refusal() {
    return refusal;
  }

  @Nullable PlacedOrder order() {
    return order;
  }

  /** Null where it was never tried. */
  @Nullable Seen approved() {
    return approved;
  }

  /** Null where it was never tried. */
  @Nullable Seen cancelled() {
    return cancelled;
  }
}
