package io.shucheng.risk;

import java.util.List;

/**
 * What was decided about an order, by whom and why.
 *
 * @param reasons for staff, never for customers; at most {@link #MOST_REASONS}, each of 1 to {@link
 *     #LONGEST_REASON} characters without control characters
 */
public record Assessment(Decision decision, Source source, List<String> reasons) {

  public static final int MOST_REASONS = 10;
  public static final int LONGEST_REASON = 200;

  public Assessment {
    reasons = List.copyOf(reasons);
    if (reasons.size() > MOST_REASONS) {
      throw new IllegalArgumentException(
          "%d reasons; give the %d that matter most".formatted(reasons.size(), MOST_REASONS));
    }
    for (String reason : reasons) {
      if (reason.isBlank()
          || reason.length() > LONGEST_REASON
          || reason.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(
            "a reason has 1 to %d characters and no control characters".formatted(LONGEST_REASON));
      }
    }
  }

  /** Whether the service has yet to be asked: it did not answer, and the rules let it through. */
  public boolean needsRecheck() {
    return source == Source.RULES && decision != Decision.REFUSE;
  }
}
