package io.shuchengperf.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTests {

  private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 2, "c", 1);

  @Test
  void theBestOrderIsWorthOne() {
    assertThat(Ranking.ndcg(List.of("a", "b", "c", "x"), GRADES)).isEqualTo(1);
    assertThat(Ranking.succeeds(List.of("a"), GRADES)).isTrue();
  }

  @Test
  void whatStandsLowerCountsLess() {
    // 3, 7 and 1 at the ranks 1, 2 and 3, where 7, 3 and 1 were possible
    double best = 7 + 3 / 1.58496 + 1 / 2.0;
    assertThat(Ranking.ndcg(List.of("b", "a", "c"), GRADES))
        .isCloseTo((3 + 7 / 1.58496 + 1 / 2.0) / best, within(1e-4));
    assertThat(Ranking.succeeds(List.of("b", "a"), GRADES)).isFalse();
  }

  @Test
  void nothingFoundIsWorthNothing() {
    assertThat(Ranking.ndcg(List.of(), GRADES)).isZero();
    assertThat(Ranking.succeeds(List.of(), GRADES)).isFalse();
  }

  @Test
  void aWorkCountsOnce() {
    assertThat(Ranking.ndcg(List.of("a", "a", "a"), Map.of("a", 3))).isEqualTo(1);
  }
}
