package io.shucheng.tracing.spans;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChoiceTests {

  private static final Parent RECORDED =
      new Parent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);
  private static final Parent UNRECORDED =
      new Parent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", false);

  private final AtomicLong now = new AtomicLong();
  private final Random random = new Random(42);

  @Test
  void aShareOfThoseWithoutATraceIsChosen() {
    assertThat(chosen(choice(0.25, 10), null, 10_000)).isBetween(2_300, 2_700);
    assertThat(chosen(choice(0, 10), null, 10_000)).isZero();
    assertThat(chosen(choice(1, 10), null, 100)).isEqualTo(100);
  }

  @Test
  void whoeverAsksGetsSoManyASecond() {
    Choice choice = choice(0, 10);
    assertThat(chosen(choice, RECORDED, 1_000)).isEqualTo(10);
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(chosen(choice, RECORDED, 1_000)).isEqualTo(10);
  }

  @Test
  void aCallerWhoDoesNotRecordItsTraceIsNotTracedByChanceEither() {
    assertThat(chosen(choice(1, 10), UNRECORDED, 100)).isZero();
  }

  @Test
  void nobodyWhoAsksIsBelievedWhereNobodyIsToBe() {
    assertThat(chosen(choice(1, 0), RECORDED, 100)).isZero();
  }

  private Choice choice(double share, int asked) {
    return new Choice(
        share,
        asked,
        random::nextDouble,
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return now.get();
          }

          @Override
          public boolean isWallClockBased() {
            return false;
          }
        });
  }

  private static int chosen(Choice choice, @Nullable Parent parent, int of) {
    return (int) IntStream.range(0, of).filter(_ -> choice.isTraced(parent)).count();
  }
}
