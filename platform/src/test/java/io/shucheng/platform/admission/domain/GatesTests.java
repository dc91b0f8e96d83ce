package io.shucheng.platform.admission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.netflix.concurrency.limits.limit.FixedLimit;
import io.shucheng.platform.admission.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GatesTests {

  private final AtomicLong now = new AtomicLong();
  private final Gates gates =
      new Gates(
          new Gates.Limits(FixedLimit.of(Gates.CHECKOUTS), FixedLimit.of(3), FixedLimit.of(4), 1),
          now::get);
  private final List<String> in = new ArrayList<>();

  @Test
  void whoSearchesGoesBeforeWhoBrowsesAndNobodyBeforeBuyers() {
    for (int i = 0; i < 3; i++) {
      arrive(Urgency.BROWSE, "first");
    }
    arrive(Urgency.BROWSE, "browse");
    arrive(Urgency.SEARCH, "search");
    arrive(Urgency.CHECKOUT, "checkout");
    arrive(Urgency.LASTING, "lasting");
    assertThat(in).containsExactly("first", "first", "first", "checkout", "lasting");

    gates.leave(Urgency.BROWSE, 0, true);
    gates.leave(Urgency.SEARCH, 0, false);

    assertThat(in)
        .containsExactly("first", "first", "first", "checkout", "lasting", "search", "browse");
  }

  @Test
  void readersMakeRoomWhereBuyersWait() {
    for (int i = 0; i < Gates.CHECKOUTS + 1; i++) {
      arrive(Urgency.CHECKOUT, "checkout");
    }
    in.clear();

    for (int i = 0; i < 3; i++) {
      arrive(Urgency.BROWSE, "browse");
    }
    assertThat(in).containsExactly("browse");

    gates.leave(Urgency.CHECKOUT, 0, true);
    gates.look();
    assertThat(in).containsExactly("browse", "checkout", "browse", "browse");
  }

  @Test
  void readersMakeAllTheRoomWhereBuyersWaitAndProcessorsAreShort() {
    waitForProcessors();
    for (int i = 0; i < Gates.CHECKOUTS + 1; i++) {
      arrive(Urgency.CHECKOUT, "checkout");
    }
    in.clear();
    arrive(Urgency.SEARCH, "search");
    assertThat(in).isEmpty();

    // the last buyer who waited goes in, and nobody waits: a reader is let in at once
    gates.leave(Urgency.CHECKOUT, 0, true);
    assertThat(in).containsExactly("checkout", "search");
  }

  @Test
  void readersAreLetInAgainWhereBuyersWaitForSomethingElseThanProcessors() {
    waitForProcessors();
    for (int i = 0; i < Gates.CHECKOUTS + 1; i++) {
      arrive(Urgency.CHECKOUT, "checkout");
    }
    in.clear();
    arrive(Urgency.SEARCH, "search");

    now.addAndGet(Duration.ofMillis(500).toNanos());
    gates.look();

    assertThat(in).containsExactly("search");
  }

  /** Long enough that processors are short. */
  private void waitForProcessors() {
    now.set(50_000_000);
    for (int i = 0; i < 100; i++) {
      gates.begin(0);
    }
  }

  @Test
  void itTellsHowLongAProcessorIsWaitedForLately() {
    assertThat(gates.recent()).isZero();
    now.set(8_000_000);
    for (int i = 0; i < 100; i++) {
      gates.begin(0);
    }
    assertThat(gates.recent()).isBetween(Duration.ofMillis(7), Duration.ofMillis(8));
    for (int i = 0; i < 100; i++) {
      gates.begin(now.get());
    }
    assertThat(gates.recent()).isLessThan(Duration.ofMillis(1));
  }

  @Test
  void buyersHaveTheirRoomWhateverReadersDo() {
    for (int i = 0; i < 1_000; i++) {
      arrive(Urgency.BROWSE, "browse");
    }
    in.clear();

    for (int i = 0; i < Gates.CHECKOUTS + 1; i++) {
      arrive(Urgency.CHECKOUT, "checkout");
    }

    assertThat(in).hasSize(Gates.CHECKOUTS);
    assertThat(gates.of(Urgency.CHECKOUT).waiting()).isEqualTo(1);
  }

  private void arrive(Urgency urgency, String name) {
    gates.arrive(
        urgency,
        new Gate.Visitor() {
          @Override
          public void letIn() {
            in.add(name);
          }

          @Override
          public void turnAway() {
            throw new AssertionError(name + " was turned away");
          }
        });
  }
}
