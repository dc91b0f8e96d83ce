package io.shucheng.ordering.domain;

import io.shucheng.catalog.BookId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Arrivals that are decided together, each on its own and in the order in which they came: what one
 * is refused for is no matter to the next.
 */
public final class OrderGroup {

  private final List<Arrival> arrivals;

  /**
   * @param arrivals at least one
   */
  public OrderGroup(List<Arrival> arrivals) {
    this.arrivals = List.copyOf(arrivals);
  }

  /** The keys to claim, each once, for whoever brings it first. */
  public Collection<Claim> claims() {
    Map<IdempotencyKey, Claim> first = new LinkedHashMap<>();
    for (Arrival arrival : arrivals) {
      Claim claim = arrival.claim();
      if (claim != null) {
        first.putIfAbsent(claim.key(), claim);
      }
    }
    return first.values();
  }

  /** The printed books that may be wanted, now that the keys are known. */
  public Set<BookId> books(Claims claims) {
    Set<BookId> books = new TreeSet<>();
    for (Arrival arrival : arrivals) {
      if (arrival instanceof Arrival.Wanted(OrderDraft draft, Claim claim)
          && (claim == null || !claims.earlier().containsKey(claim.key()))) {
        draft.lines().stream()
            .filter(line -> !line.digital())
            .forEach(line -> books.add(line.book()));
      }
    }
    return books;
  }

  /**
   * Decides on every arrival.
   *
   * @param shelf with the group's books; what the orders hold is on it afterwards
   * @param at the moment of the decision
   */
  public Decisions decide(Claims claims, Shelf shelf, Instant at, Instant expiresAt) {
    OrderDecider decider = new OrderDecider(claims, shelf, at, expiresAt);
    List<Verdict> verdicts = arrivals.stream().map(decider::decide).toList();
    return new Decisions(verdicts, decider.placed(), decider.restated(), decider.released());
  }

  /**
   * What was decided.
   *
   * @param verdicts in the order of the arrivals
   * @param placed the new orders, in the order in which they were decided
   * @param restated keys that another arrival than their first made an order of
   * @param released claimed keys that no order was made of
   */
  public record Decisions(
      List<Verdict> verdicts,
      List<PlacedOrder> placed,
      List<Claim> restated,
      List<IdempotencyKey> released) {

    public Decisions {
      verdicts = List.copyOf(verdicts);
      placed = List.copyOf(placed);
      restated = List.copyOf(restated);
      released = List.copyOf(released);
    }

    /** The printed books that the new orders take copies of. */
    public Set<BookId> books() {
      Set<BookId> books = new TreeSet<>();
      for (PlacedOrder each : placed) {
        each.order().stockedLines().forEach(line -> books.add(line.book()));
      }
      return books;
    }
  }
}
