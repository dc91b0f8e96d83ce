package io.shucheng.ordering.domain;

import io.shucheng.ordering.IdempotencyConflictException;
import io.shucheng.ordering.OutOfStockException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides on a group's arrivals one after the other. Not thread-safe. */
final class OrderDecider {

  private final Claims claims;
  private final Shelf shelf;
  private final Instant at;
  private final Instant expiresAt;
  private final List<PlacedOrder> placedOrders = new ArrayList<>();
  private final Map<IdempotencyKey, Use> used = new HashMap<>();

  OrderDecider(Claims claims, Shelf shelf, Instant at, Instant expiresAt) {
    this.claims = claims;
    this.shelf = shelf;
    this.at = at;
    this.expiresAt = expiresAt;
  }

  /** An order of this group that has a key. */
  private record Use(Claim claim, Verdict.Placed verdict) {}

  Verdict decide(Arrival arrival) {
    Claim claim = arrival.claim();
    try {
      Verdict before = claim == null ? null : before(claim);
      return before != null ? before : decideAnew(arrival);
    } catch (IdempotencyConflictException | OutOfStockException e) {
      return new Verdict.Refused(e);
    }
  }

  /** What became of the key before; null where nothing did. */
  private @Nullable Verdict before(Claim claim) {
    Claim earlier = claims.earlier().get(claim.key());
    if (earlier != null) {
      return new Verdict.Repeated(claim.repeat(earlier));
    }
    Use use = used.get(claim.key());
    if (use == null) {
      return null;
    }
    var _ = claim.repeat(use.claim());
    return use.verdict();
  }

  private Verdict decideAnew(Arrival arrival) {
    return switch (arrival) {
      case Arrival.Unfit unfit -> new Verdict.Refused(unfit.refusal());
      case Arrival.Wanted wanted -> {
        PlacedOrder placed = wanted.draft().place(at, expiresAt);
        shelf.hold(placed.order());
        placedOrders.add(placed);
        Verdict.Placed verdict = new Verdict.Placed(placed);
        Claim claim = wanted.claim();
        if (claim != null) {
          used.put(claim.key(), new Use(claim, verdict));
        }
        yield verdict;
      }
    };
  }

  List<PlacedOrder> placed() {
    return placedOrders;
  }

  List<Claim> restated() {
    return used.values().stream()
        .map(Use::claim)
        .filter(claim -> !claim.equals(claims.claimed().get(claim.key())))
        .toList();
  }

  List<IdempotencyKey> released() {
    return claims.claimed().keySet().stream().filter(key -> !used.containsKey(key)).toList();
  }
}
