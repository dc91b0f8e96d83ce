package io.shucheng.platform.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkTests {

  private final Work work = new Work();

  @Test
  void itIsKnownToItsThreadAndToNoOther() {
    assertThat(Work.current()).isNull();
    AtomicBoolean seen = new AtomicBoolean();

    assertThat(work.run(() -> seen.set(Work.current() == work && !Work.isCurrentOver()))).isTrue();

    assertThat(seen).isTrue();
    assertThat(Work.current()).isNull();
    assertThat(Work.isCurrentOver()).isFalse();
  }

  @Test
  void whatWaitsIsInterrupted() throws InterruptedException {
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread thread = begin(() -> interrupted.set(sleepIsInterrupted()));

    work.end(Work.End.DEADLINE);
    thread.join();

    assertThat(interrupted).isTrue();
    assertThat(work.end()).isEqualTo(Work.End.DEADLINE);
  }

  @Test
  void whatCanBeToldIsToldAndNotInterrupted() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(2);
    CountDownLatch waits = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    Work.Halting statement = told::countDown;
    Thread thread =
        begin(
            () -> {
              work.waitsFor(statement);
              waits.countDown();
              try {
                interrupted.set(!told.await(20, TimeUnit.SECONDS));
              } catch (InterruptedException _) {
                interrupted.set(true);
              }
              work.forget(statement);
            });
    waits.await();
    work.end(Work.End.CLIENT_GONE);
    work.end(Work.End.DEADLINE);
    thread.join();

    assertThat(interrupted).isFalse();
    assertThat(work.end()).isEqualTo(Work.End.CLIENT_GONE);
  }

  @Test
  void whatIsForgottenIsNotTold() throws InterruptedException {
    AtomicInteger told = new AtomicInteger();
    AtomicBoolean interrupted = new AtomicBoolean();
    CountDownLatch forgotten = new CountDownLatch(1);
    Work.Halting statement = told::incrementAndGet;
    Thread thread =
        begin(
            () -> {
              work.waitsFor(statement);
              work.forget(statement);
              forgotten.countDown();
              interrupted.set(sleepIsInterrupted());
            });

    forgotten.await();
    work.end(Work.End.DEADLINE);
    thread.join();

    assertThat(told).hasValue(0);
    assertThat(interrupted).isTrue();
  }

  @Test
  void whoAnswersIsNotDisturbed() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    AtomicBoolean disturbed = new AtomicBoolean();
    Thread thread =
        begin(
            () -> {
              assertThat(sleepIsInterrupted()).isTrue();
              Thread.currentThread().interrupt();
              work.answers();
              disturbed.set(Thread.currentThread().isInterrupted());
              ended.countDown();
              disturbed.compareAndSet(false, shortSleepIsInterrupted());
            });

    work.end(Work.End.DEADLINE);
    ended.await();
    work.end(Work.End.DEADLINE);
    thread.join();

    assertThat(disturbed).isFalse();
  }

  @Test
  void whatWasEndedBeforeIsNotBegun() {
    work.end(Work.End.CLIENT_GONE);
    AtomicBoolean begun = new AtomicBoolean();

    assertThat(work.run(() -> begun.set(true))).isFalse();

    assertThat(begun).isFalse();
  }

  @Test
  void workEndsAtItsDeadlineAndIsToldAgain() {
    AtomicLong now = new AtomicLong();
    WorkUnderWay underWay = new WorkUnderWay(Runnable::run, now::get);
    AtomicInteger told = new AtomicInteger();
    work.run(
        () -> {
          work.waitsFor(told::incrementAndGet);
          underWay.begin(work, 1_000);

          now.set(999);
          underWay.look();
          assertThat(told).hasValue(0);

          now.set(1_000);
          underWay.look();
          underWay.look();
          assertThat(told).hasValue(1);

          now.set(2_000_000_000L);
          underWay.look();
          assertThat(told).hasValue(2);

          underWay.over(work);
          now.set(9_000_000_000L);
          underWay.look();
          assertThat(told).hasValue(2);
        });
    assertThat(underWay.size()).isZero();
  }

  private Thread begin(Runnable body) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Thread thread =
        Thread.ofVirtual()
            .start(
                () ->
                    work.run(
                        () -> {
                          begun.countDown();
                          body.run();
                        }));
    begun.await();
    return thread;
  }

  /** Whether it was interrupted. */
  private static boolean sleepIsInterrupted() {
    try {
      Thread.sleep(20_000);
      return false;
    } catch (InterruptedException _) {
      return true;
    }
  }

  private static boolean shortSleepIsInterrupted() {
    try {
      Thread.sleep(100);
      return false;
    } catch (InterruptedException _) {
      return true;
    }
  }
}
