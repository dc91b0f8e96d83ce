package io.shuchengperf.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixTests {

  private final SplittableRandom random = new SplittableRandom(42);

  @Test
  void everyVisitHoldsTheSharesExactly() {
    Mix mix = Mix.parse("50/30/20");
    for (int i = 0; i < 1_000; i++) {
      List<Kind> visit = mix.visit(random);
      assertThat(visit).hasSize(10).hasSize(mix.length());
      assertThat(Collections.frequency(visit, Kind.SEARCH)).isEqualTo(5);
      assertThat(Collections.frequency(visit, Kind.LOOK)).isEqualTo(3);
      assertThat(Collections.frequency(visit, Kind.ORDER)).isEqualTo(2);
    }
  }

  @Test
  void nobodyOrdersBeforeALookNorLooksBeforeASearch() {
    for (int i = 0; i < 1_000; i++) {
      List<Kind> visit = Mix.parse("50/30/20").visit(random);
      assertThat(visit.indexOf(Kind.SEARCH)).isLessThan(visit.indexOf(Kind.LOOK));
      assertThat(visit.indexOf(Kind.LOOK)).isLessThan(visit.indexOf(Kind.ORDER));
    }
  }

  @Test
  void visitsDiffer() {
    Mix mix = Mix.parse("50/30/20");
    assertThat(mix.visit(random)).isNotEqualTo(mix.visit(random));
  }

  @Test
  void theSameSeedPlansTheSameVisit() {
    Mix mix = Mix.parse("50/30/20");
    assertThat(mix.visit(new SplittableRandom(1))).isEqualTo(mix.visit(new SplittableRandom(1)));
  }

  @Test
  void oneKindAloneIsAMixToo() {
    Mix mix = Mix.parse("0/1/0");
    assertThat(mix.visit(random)).containsExactly(Kind.LOOK);
    assertThat(mix.has(Kind.LOOK)).isTrue();
    assertThat(mix.has(Kind.SEARCH)).isFalse();
    assertThat(mix).hasToString("0/100/0");
  }

  @Test
  void printsSharesOfAHundred() {
    assertThat(new Mix(5, 3, 2)).hasToString("50/30/20").isEqualTo(Mix.parse("50/30/20"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "50", "50/30", "a/b/c", "-1/2/3", "0/0/0", "50/30/20/0"})
  void refusesWhatIsNoMix(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Mix.parse(text));
  }
}
