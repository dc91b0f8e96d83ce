package io.shuchengperf.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ZipfTests {

  private static final int DRAWS = 200_000;

  @Test
  void drawsEachRankAsOftenAsTheLawSays() {
    Zipf zipf = new Zipf(1_000, Zipf.USUAL);
    int[] drawn = draw(zipf, 1_000, 42);
    for (int rank : new int[] {0, 1, 2, 9, 99}) {
      double expected = zipf.probability(rank) * DRAWS;
      // five standard deviations of a binomial draw
      assertThat((double) drawn[rank])
          .as("rank %d", rank)
          .isCloseTo(expected, within(5 * Math.sqrt(expected)));
    }
    assertThat(IntStream.of(drawn).sum()).isEqualTo(DRAWS);
  }

  @Test
  void halvesTheProbabilityOfTheSecondRankForTheExponentOne() {
    Zipf zipf = new Zipf(100, 1);
    assertThat(zipf.probability(1)).isCloseTo(zipf.probability(0) / 2, within(1e-12));
    assertThat(zipf.probability(99)).isCloseTo(zipf.probability(0) / 100, within(1e-12));
  }

  @Test
  void probabilitiesSumToOne() {
    Zipf zipf = new Zipf(10_818, Zipf.USUAL);
    double sum = IntStream.range(0, 10_818).mapToDouble(zipf::probability).sum();
    assertThat(sum).isCloseTo(1, within(1e-9));
  }

  @Test
  void theSameSeedDrawsTheSame() {
    Zipf zipf = new Zipf(1_000, Zipf.USUAL);
    assertThat(draw(zipf, 1_000, 7)).isEqualTo(draw(zipf, 1_000, 7));
    assertThat(draw(zipf, 1_000, 7)).isNotEqualTo(draw(zipf, 1_000, 8));
  }

  @Test
  void theOnlyThingIsAlwaysChosen() {
    assertThat(new Zipf(1, Zipf.USUAL).rank(new SplittableRandom(1))).isZero();
  }

  @Test
  void refusesToChooseFromNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Zipf(0, Zipf.USUAL));
  }

  private static int[] draw(Zipf zipf, int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] drawn = new int[n];
    for (int i = 0; i < DRAWS; i++) {
      drawn[zipf.rank(random)]++;
    }
    return drawn;
  }
}
