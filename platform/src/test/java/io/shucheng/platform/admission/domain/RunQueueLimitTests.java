package io.shucheng.platform.admission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunQueueLimitTests {

  private static final Duration TARGET = Duration.ofMillis(10);

  private final RunQueueLimit limit = new RunQueueLimit(4, 64, 100, TARGET);

  @Test
  void itShrinksByAsMuchAsTheyWaitTooLong() {
    waited(20, 64);
    assertThat(limit.getLimit()).isEqualTo(32);
    waited(12.5, 32);
    assertThat(limit.getLimit()).isEqualTo(25);
  }

  @Test
  void itShrinksFromWhatWasUsed() {
    waited(20, 10);
    assertThat(limit.getLimit()).isEqualTo(5);
  }

  @Test
  void itNeverShrinksBelowTheFewestNorByMoreThanHalfAtOnce() {
    waited(10_000, 64);
    assertThat(limit.getLimit()).isEqualTo(32);
    for (int i = 0; i < 10; i++) {
      waited(10_000, limit.getLimit());
    }
    assertThat(limit.getLimit()).isEqualTo(4);
  }

  @Test
  void itGrowsOnlyWhereItIsUsed() {
    waited(1, 20);
    assertThat(limit.getLimit()).isEqualTo(64);
    waited(1, 48);
    assertThat(limit.getLimit()).isEqualTo(70);
  }

  /** A database that is slow keeps nobody waiting for a processor. */
  @Test
  void itGrowsToTheMostWhereProcessorsAreFree() {
    for (int i = 0; i < 20; i++) {
      waited(0.001, limit.getLimit());
    }
    assertThat(limit.getLimit()).isEqualTo(100);
  }

  /**
   * A processor that does so many a millisecond, offered twice as many for a while, and others
   * beside them that come and go: whoever is let in never waits much longer than is meant for long.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void itSettlesWhereTheyWaitAsLongAsIsMeant(long seed) {
    Random random = new Random(seed);
    double perMilli = 0.3 + random.nextDouble() * 4;
    double others = 0;
    double settled = 0;
    for (int window = 0; window < 400; window++) {
      if (window % 100 == 0) {
        others = random.nextDouble() * 8 * perMilli;
      }
      // as many as may are inside, and wait for those before them
      double wait = (limit.getLimit() + others) / perMilli * (0.8 + 0.4 * random.nextDouble());
      waited(wait, limit.getLimit());
      if (window % 100 >= 50) {
        boolean bounded = limit.getLimit() == 4 || wait < 3 * TARGET.toMillis();
        settled += bounded ? 1 : 0;
      }
    }
    assertThat(settled / 200).isGreaterThan(0.95);
  }

  private void waited(double millis, int inside) {
    limit.onSample(0, (long) (millis * 1e6), inside, false);
  }
}
