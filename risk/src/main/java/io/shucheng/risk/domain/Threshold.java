package io.shucheng.risk.domain;

import io.shucheng.risk.Decision;
import org.jspecify.annotations.Nullable;

/**
 * From where a quantity makes an order suspect. Both bounds still pass.
 *
 * @param reviewAbove more than this is reviewed; null where nothing is
 * @param refuseAbove more than this is refused; null where nothing is
 */
public record Threshold<T extends Comparable<T>>(@Nullable T reviewAbove, @Nullable T refuseAbove) {

  public Threshold {
    if (reviewAbove != null && refuseAbove != null && reviewAbove.compareTo(refuseAbove) > 0) {
      throw new IllegalArgumentException(
          "reviews above %s what it refuses above %s already".formatted(reviewAbove, refuseAbove));
    }
  }

  /** A threshold that everything passes. */
  public static <T extends Comparable<T>> Threshold<T> none() {
    return new Threshold<>(null, null);
  }

  Decision judge(T quantity) {
    if (refuseAbove != null && quantity.compareTo(refuseAbove) > 0) {
      return Decision.REFUSE;
    }
    return reviewAbove != null && quantity.compareTo(reviewAbove) > 0
        ? Decision.REVIEW
        : Decision.ACCEPT;
  }
}
