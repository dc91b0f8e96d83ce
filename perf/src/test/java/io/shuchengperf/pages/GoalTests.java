package io.shuchengperf.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoalTests {

  @Test
  void aGoalIsMetUpToItsFigure() {
    assertThat(Goal.atMost(1.3).verdict(1.3)).isEqualTo("goal at most 1.3: **met**");
    assertThat(Goal.atMost(1.3).verdict(1.31)).isEqualTo("goal at most 1.3: **not met**");
    assertThat(Goal.atLeast(8000).verdict(8000)).isEqualTo("goal at least 8,000: **met**");
    assertThat(Goal.atLeast(8000).verdict(7999)).isEqualTo("goal at least 8,000: **not met**");
  }

  @Test
  void noiseIsAllowedForWhereItIsSaid() {
    Goal alike = new Goal(100, true, 0.1);
    assertThat(alike.isMetBy(109)).isTrue();
    assertThat(alike.isMetBy(111)).isFalse();
  }

  @Test
  void whatWasNotToldMeetsNoGoal() {
    assertThat(Goal.atMost(1).isMetBy(Double.NaN)).isFalse();
    assertThat(Goal.atLeast(1).isMetBy(Double.NaN)).isFalse();
  }
}
