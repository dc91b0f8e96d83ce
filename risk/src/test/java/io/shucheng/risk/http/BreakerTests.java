package io.shucheng.risk.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.risk.Orders;
import io.shucheng.risk.Source;
import io.shucheng.risk.http.StandIn.Reply;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BreakerTests {

  private final StandIn service = new StandIn();
  private final Desks desk = Desks.unhurried(service.url());

  @AfterEach
  void close() {
    desk.close();
    service.close();
  }

  @Test
  void leavesTheServiceAloneAfterHalfOfItsAnswersFailed() {
    service.assessments =
        number -> number % 2 == 0 ? Reply.status(503) : Reply.json("{\"decision\":\"accept\"}");
    ask(19);
    assertThat(desk.breaker()).isEqualTo("closed");
    ask(1);
    assertThat(desk.breaker()).isEqualTo("open");
    ask(100);
    assertThat(desk.risk.reassess(Orders.of("39.90"))).isEmpty();
    assertThat(service.calls).hasSize(20);
    assertThat(desk.count("shucheng.risk.unasked", "reason", "breaker")).isEqualTo(101);
  }

  @Test
  void closesAfterTenProbesThatSucceed() {
    open();
    service.assessments = _ -> Reply.json("{\"decision\":\"accept\"}");
    desk.clock.turnBy(Duration.ofSeconds(59));
    ask(5);
    assertThat(service.calls).hasSize(20);
    desk.clock.turnBy(Duration.ofSeconds(2));
    ask(9);
    assertThat(service.calls).hasSize(29);
    assertThat(desk.breaker()).isEqualTo("half_open");
    ask(1);
    assertThat(desk.breaker()).isEqualTo("closed");
    assertThat(desk.risk.assess(Orders.of("39.90")).source()).isEqualTo(Source.SERVICE);
  }

  @Test
  void opensAgainWhenHalfOfTheProbesFail() {
    open();
    desk.clock.turnBy(Duration.ofSeconds(61));
    service.assessments =
        number -> number % 2 == 0 ? Reply.status(503) : Reply.json("{\"decision\":\"accept\"}");
    ask(10);
    assertThat(desk.breaker()).isEqualTo("open");
    ask(10);
    assertThat(service.calls).hasSize(30);
  }

  @Test
  void theQueueMayProbeToo() {
    open();
    desk.clock.turnBy(Duration.ofSeconds(61));
    service.assessments = _ -> Reply.json("{\"decision\":\"accept\"}");
    for (int probe = 0; probe < 10; probe++) {
      assertThat(desk.risk.reassess(Orders.of("39.90"))).isPresent();
    }
    assertThat(desk.breaker()).isEqualTo("closed");
  }

  @Test
  void slowAnswersCount() {
    RiskBreaker hasty =
        new RiskBreaker(50, 100, 20, Duration.ofNanos(1), Duration.ofSeconds(60), 10);
    try (Desks impatient = new Desks(service.url(), hasty, 64, Duration.ofSeconds(10))) {
      for (int order = 0; order < 20; order++) {
        assertThat(impatient.risk.assess(Orders.of("39.90")).source()).isEqualTo(Source.SERVICE);
      }
      assertThat(impatient.breaker()).isEqualTo("open");
    }
  }

  @Test
  void whoStopsWaitingTakesNoProbeAway() {
    open();
    desk.clock.turnBy(Duration.ofSeconds(61));
    CountDownLatch held = new CountDownLatch(1);
    service.assessments =
        _ -> {
          hold(held);
          return Reply.json("{\"decision\":\"accept\"}");
        };
    for (int caller = 0; caller < 20; caller++) {
      Thread.currentThread().interrupt();
      assertThat(desk.risk.assess(Orders.of("39.90")).source()).isEqualTo(Source.RULES);
      assertThat(Thread.interrupted()).isTrue();
    }
    held.countDown();
    ask(10);
    assertThat(desk.breaker()).isEqualTo("closed");
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void open() {
    service.assessments = _ -> Reply.status(503);
    ask(20);
    assertThat(desk.breaker()).isEqualTo("open");
  }

  private void ask(int times) {
    for (int order = 0; order < times; order++) {
      desk.risk.assess(Orders.of("39.90"));
    }
  }
}
