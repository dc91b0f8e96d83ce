package io.shucheng.risk.wire;

import io.shucheng.risk.Assessment;
import io.shucheng.risk.Decision;
import io.shucheng.risk.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to the question. */
record AnswerForm(@Nullable String decision, @Nullable List<String> reasons) {

  Assessment read() {
    return new Assessment(
        decision(decision), Source.SERVICE, reasons == null ? List.of() : reasons);
  }

  private static Decision decision(@Nullable String name) {
    return switch (name) {
      case "accept" -> Decision.ACCEPT;
      case "review" -> Decision.REVIEW;
      case "refuse" -> Decision.REFUSE;
      case null, default -> throw new IllegalArgumentException("no decision that the shop knows");
    };
  }
}
