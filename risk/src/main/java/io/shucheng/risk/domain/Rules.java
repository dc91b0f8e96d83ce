package io.shucheng.risk.domain;

import io.shucheng.platform.money.Money;
import io.shucheng.risk.Assessment;
import io.shucheng.risk.Decision;
import io.shucheng.risk.OrderFacts;
import io.shucheng.risk.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decides on an order while the risk service does not answer. The hardest rule that is broken
 * counts.
 *
 * @param total what an order may cost; says nothing about orders in other currencies
 * @param copies how many copies an order may have
 * @param copiesOfOneBook how many a line may have
 */
public record Rules(
    Threshold<Money> total,
    Threshold<Integer> copies,
    Threshold<Integer> copiesOfOneBook,
    List<Place> refusedPlaces,
    List<Place> reviewedPlaces) {

  /** More than any list of places that somebody keeps, and few enough to go through. */
  public static final int MOST_PLACES = 1_000;

  /** Accepts everything. */
  public static final Rules NONE =
      new Rules(Threshold.none(), Threshold.none(), Threshold.none(), List.of(), List.of());

  public Rules {
    refusedPlaces = List.copyOf(refusedPlaces);
    reviewedPlaces = List.copyOf(reviewedPlaces);
    if (refusedPlaces.size() > MOST_PLACES || reviewedPlaces.size() > MOST_PLACES) {
      throw new IllegalArgumentException(
          "more than %d places; name countries instead".formatted(MOST_PLACES));
    }
    requireSense(total.reviewAbove(), total.refuseAbove());
    requirePositive(copies);
    requirePositive(copiesOfOneBook);
  }

  /** Decides on an order. */
  public Assessment assess(OrderFacts facts) {
    List<String> reasons = new ArrayList<>();
    Decision decision = Decision.ACCEPT;
    decision = harder(decision, judgeTotal(facts.total()), "the total is high", reasons);
    decision = harder(decision, copies.judge(facts.copies()), "many copies", reasons);
    decision =
        harder(
            decision,
            copiesOfOneBook.judge(facts.mostCopiesOfOneBook()),
            "many copies of one book",
            reasons);
    decision = harder(decision, judgePlace(facts.destination()), "the destination", reasons);
    return new Assessment(decision, Source.RULES, reasons);
  }

  private static Decision harder(
      Decision soFar, Decision verdict, String what, List<String> reasons) {
    if (verdict != Decision.ACCEPT) {
      reasons.add("%s by the kept rules: %s".formatted(verdict, what));
    }
    return verdict.compareTo(soFar) > 0 ? verdict : soFar;
  }

  private Decision judgeTotal(Money amount) {
    Money bound = total.refuseAbove() == null ? total.reviewAbove() : total.refuseAbove();
    return bound != null && bound.currency().equals(amount.currency())
        ? total.judge(amount)
        : Decision.ACCEPT;
  }

  private Decision judgePlace(OrderFacts.@Nullable Destination destination) {
    if (destination == null) {
      return Decision.ACCEPT;
    }
    if (refusedPlaces.stream().anyMatch(place -> place.holds(destination))) {
      return Decision.REFUSE;
    }
    return reviewedPlaces.stream().anyMatch(place -> place.holds(destination))
        ? Decision.REVIEW
        : Decision.ACCEPT;
  }

  private static void requireSense(@Nullable Money review, @Nullable Money refuse) {
    if ((review != null && review.minorUnits() <= 0)
        || (refuse != null && refuse.minorUnits() <= 0)) {
      throw new IllegalArgumentException(
          "a bound of the total is not positive, which would stop every sale");
    }
  }

  private static void requirePositive(Threshold<Integer> bound) {
    if ((bound.reviewAbove() != null && bound.reviewAbove() < 1)
        || (bound.refuseAbove() != null && bound.refuseAbove() < 1)) {
      throw new IllegalArgumentException(
          "a bound of the copies is below 1, which would stop every sale");
    }
  }
}
