package io.shucheng.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.events.OutboxForTests.FailingListener;
import io.shucheng.platform.events.OutboxForTests.Happened;
import io.shucheng.platform.events.OutboxForTests.HappenedSlowly;
import io.shucheng.platform.events.OutboxForTests.Rows;
import io.shucheng.platform.events.domain.DeliveryTimes;
import io.shucheng.platform.events.domain.Publication;
import io.shucheng.platform.events.domain.Publication.State;
import io.shucheng.platform.events.domain.Publications;
import io.shucheng.platform.events.usecase.RedeliverEvent;
import io.shucheng.platform.events.usecase.TryAgain;
import io.shuchengtest.TurnedClock;
import io.shuchengtest.WithPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@WithPostgres
@Import(OutboxForTests.class)
class TryAgainIntegrationTests {

  private static final Duration A_DAY = Duration.ofDays(1);

  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired FailingListener listener;
  @Autowired TurnedClock clock;
  @Autowired Rows rows;
  @Autowired TryAgain tryAgain;
  @Autowired RedeliverEvent redeliver;
  @Autowired Publications publications;
  @Autowired DeliveryTimes times;
  @Autowired EventBacklog backlog;
  @Autowired MeterRegistry meters;

  @BeforeEach
  void clear() {
    rows.clear();
  }

  @Test
  void whatWasDealtWithIsForgotten() {
    publish("at once");
    await().until(() -> backlog.size() == 0);
    assertThat(listener.calls("at once")).isOne();
    assertThat(times.lags())
        .anySatisfy(
            lag -> {
              assertThat(lag.listener()).isEqualTo("tests.failing");
              assertThat(lag.delivered()).isPositive();
            });
    assertThat(meters.get("shucheng.events.lag").tag("listener", "tests.failing").timer().count())
        .isPositive();
  }

  @Test
  void whatFailsIsTriedAgainAfterLongerAndLongerWaits() {
    listener.failAt("thrice", 3);
    publish("thrice");
    for (int seconds : List.of(10, 40, 160)) {
      Publication failed = awaitOnly(State.FAILED);
      assertThat(failed.nextAttemptAt()).isEqualTo(failed.lastAttemptAt().plusSeconds(seconds));
      assertThat(failed.failure())
          .contains("IllegalStateException", "java.io.IOException", "FailingListener.on")
          .doesNotContain("secret");
      long calls = listener.calls("thrice");
      clock.turnBy(Duration.ofSeconds(seconds - 1));
      tryAgain.sweep();
      assertThat(only().state()).isEqualTo(State.FAILED);
      assertThat(listener.calls("thrice")).isEqualTo(calls);
      clock.turnBy(Duration.ofSeconds(1));
      tryAgain.sweep();
      await().until(() -> listener.calls("thrice") == calls + 1);
    }
    await().until(() -> backlog.size() == 0);
    assertThat(listener.calls("thrice")).isEqualTo(4);
  }

  @Test
  void afterTenAttemptsInADayItIsParkedUntilAnOperatorReleasesIt() {
    listener.failAt("always", 11);
    Instant begun = clock.instant();
    publish("always");
    for (int attempt = 1; attempt < 10; attempt++) {
      Publication failed = awaitOnly(State.FAILED);
      assertThat(failed.attempts()).isEqualTo(attempt);
      clock.turnBy(Duration.between(clock.instant(), failed.nextAttemptAt()));
      tryAgain.sweep();
      int made = attempt + 1;
      await().until(() -> listener.calls("always") == made);
    }
    Publication parked = awaitOnly(State.PARKED);
    assertThat(Duration.between(begun, parked.parkedAt()))
        .isBetween(Duration.ofHours(20), Duration.ofHours(24));
    clock.turnBy(A_DAY);
    tryAgain.sweep();
    assertThat(only()).isEqualTo(parked);
    assertThat(backlog.size()).isZero();
    assertThat(meters.get("shucheng.events.parked").gauge().value()).isOne();

    assertThat(redeliver.redeliver(parked.id()).orElseThrow().released()).isTrue();
    tryAgain.sweep();
    await().until(() -> listener.calls("always") == 11);
    assertThat(awaitOnly(State.FAILED).attempts()).isOne();
    assertThat(redeliver.redeliver(parked.id()).orElseThrow().released()).isTrue();
    tryAgain.sweep();
    await().until(() -> publications.list(null, null, 1).isEmpty());
    assertThat(listener.calls("always")).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUBLISHED", "PROCESSING", "RESUBMITTED"})
  void whatAKilledNodeLeftIsDeliveredByAnother(String status) {
    String name = "left as " + status;
    Instant began = clock.instant();
    UUID id = rows.put(name, status, began, began, 1);
    clock.turnBy(Duration.ofSeconds(59));
    tryAgain.sweep();
    assertThat(rows.statusOf(id)).isEqualTo(status);
    assertThat(listener.calls(name)).isZero();
    clock.turnBy(Duration.ofSeconds(2));
    tryAgain.sweep();
    await().until(() -> rows.statusOf(id).equals("gone"));
    assertThat(listener.calls(name)).isOne();
  }

  /** Modulith 2.1.1 takes an attempt for lost by the age of the event (its issue 1836). */
  @Test
  void aNewAttemptAtAnOldEventIsNotThoughtLost() {
    Instant now = clock.instant();
    UUID id = rows.put("old", "RESUBMITTED", now.minus(A_DAY), now.minusSeconds(5), 4);
    tryAgain.sweep();
    assertThat(rows.statusOf(id)).isEqualTo("RESUBMITTED");
    assertThat(listener.calls("old")).isZero();
  }

  /** A node whose every attempt is fatal to it does not go on for ever either. */
  @Test
  void whatKillsItsNodeIsParkedInTheEnd() {
    Instant before = clock.instant().minus(A_DAY);
    UUID id = rows.put("fatal", "RESUBMITTED", before, before, 10);
    tryAgain.sweep();
    assertThat(publications.find(id).orElseThrow().state()).isEqualTo(State.PARKED);
    assertThat(listener.calls("fatal")).isZero();
  }

  /** Modulith 2.1.1 reads rows of its first layout whatever their age (its issue 1893). */
  @Test
  void rowsWithoutAStatusAreDeliveredToo() {
    Instant before = clock.instant().minus(A_DAY);
    UUID id = rows.put("legacy", null, before, before, 0);
    tryAgain.sweep();
    await().until(() -> rows.statusOf(id).equals("gone"));
    assertThat(listener.calls("legacy")).isOne();
  }

  /** With Modulith 2.1.1 the oldest failures keep all others waiting (its issue 1764). */
  @Test
  void whatAlwaysFailsHoldsUpNothing() {
    Instant longAgo = clock.instant().minus(A_DAY);
    IntStream.range(0, 450)
        .forEach(n -> rows.put("?", "no.such.Event", "FAILED", longAgo.plusMillis(n), longAgo, 9));
    UUID id = rows.put("after many", "FAILED", clock.instant(), longAgo, 1);
    for (int sweep = 0; sweep < 3; sweep++) {
      tryAgain.sweep();
    }
    await().until(() -> rows.statusOf(id).equals("gone"));
    await().until(() -> publications.backlog().parked() == 450);
    assertThat(publications.list(State.PARKED, null, 1))
        .first()
        .satisfies(parked -> assertThat(parked.failure()).contains("no such event"));
  }

  @Test
  void anEventWhoseListenerIsGoneIsParkedInTheEnd() {
    UUID id = rows.put("x", "FAILED", clock.instant(), clock.instant().minus(A_DAY), 9);
    rows.rename(id, "tests.gone");
    tryAgain.sweep();
    await()
        .untilAsserted(
            () ->
                assertThat(publications.find(id).orElseThrow())
                    .satisfies(
                        parked -> {
                          assertThat(parked.state()).isEqualTo(State.PARKED);
                          assertThat(parked.failure()).contains("no listener");
                        }));
  }

  @Test
  void sweepersAtOnceDeliverEachEventOnce() throws Exception {
    Instant before = clock.instant().minus(A_DAY);
    List<String> names = IntStream.range(0, 150).mapToObj(n -> "once-" + n).toList();
    names.forEach(name -> rows.put(name, "FAILED", before, before, 1));
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
      List<Future<?>> sweeps = new ArrayList<>();
      for (int node = 0; node < 4; node++) {
        sweeps.add(
            nodes.submit(
                () -> {
                  start.await();
                  tryAgain.sweep();
                  return null;
                }));
      }
      start.countDown();
      for (Future<?> sweep : sweeps) {
        sweep.get();
      }
    }
    await().until(() -> backlog.size() == 0);
    assertThat(names).allSatisfy(name -> assertThat(listener.calls(name)).isOne());
  }

  @Test
  void aListenerThatTakesLongKeepsItsEvent() {
    CountDownLatch slow = listener.makeSlow();
    transaction.executeWithoutResult(_ -> publisher.publishEvent(new HappenedSlowly("long")));
    await().until(() -> listener.calls("long") == 1);
    for (int quarter = 0; quarter < 20; quarter++) {
      clock.turnBy(Duration.ofSeconds(20));
      tryAgain.sweep();
    }
    assertThat(only().state()).isEqualTo(State.UNDER_WAY);
    assertThat(redeliver.redeliver(only().id()).orElseThrow().released()).isFalse();
    slow.countDown();
    await().until(() -> backlog.size() == 0);
    assertThat(listener.calls("long")).isOne();
  }

  @Test
  void whatIsRolledBackIsNeverTold() {
    transaction.executeWithoutResult(
        status -> {
          publisher.publishEvent(new Happened("undone"));
          status.setRollbackOnly();
        });
    clock.turnBy(A_DAY);
    tryAgain.sweep();
    assertThat(publications.list(null, null, 1)).isEmpty();
    assertThat(listener.calls("undone")).isZero();
  }

  private void publish(String name) {
    transaction.executeWithoutResult(_ -> publisher.publishEvent(new Happened(name)));
  }

  private Publication only() {
    return publications.list(null, null, 2).getFirst();
  }

  private Publication awaitOnly(State state) {
    await()
        .until(
            () -> publications.list(null, null, 2).stream().anyMatch(one -> one.state() == state));
    return only();
  }
}
