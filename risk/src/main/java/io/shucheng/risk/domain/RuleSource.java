package io.shucheng.risk.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the rules come from. */
public interface RuleSource {

  /**
   * Fetches them.
   *
   * @param tag of those that are known
   * @return empty where those that are known still hold
   * @throws NoAnswerException if it does not answer, or sends what are no rules
   */
  Optional<FetchedRules> fetch(@Nullable String tag) throws NoAnswerException;
}
