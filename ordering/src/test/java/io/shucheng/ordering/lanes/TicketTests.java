package io.shucheng.ordering.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TicketTests {

  private static final Duration AGES = Duration.ofMinutes(1);

  private final Ticket<String, Integer> ticket = new Ticket<>("a");

  @Test
  void whoIsPatientGetsTheOutcome() {
    assertThat(ticket.begin()).isTrue();
    ticket.conclude(new Outcome.Answered<>(7));
    assertThat(ticket.await(AGES)).isEqualTo(new Outcome.Answered<>(7));
    assertThat(ticket.await(Duration.ZERO)).isEqualTo(new Outcome.Answered<>(7));
  }

  @Test
  void whoGoesAwayBeforeItBeginsIsNeverBegunWith() {
    assertThat(ticket.await(Duration.ZERO)).isEqualTo(new Outcome.Withdrawn<>());
    assertThat(ticket.begin()).isFalse();
  }

  @Test
  void whoGoesAwayAfterItBeganDoesNotKnow() {
    assertThat(ticket.begin()).isTrue();
    assertThat(ticket.await(Duration.ZERO)).isEqualTo(new Outcome.Unknown<>());
    assertThat(ticket.begin()).isFalse();
  }

  @Test
  void anInterruptionIsGoingAwayAndIsNotSwallowed() {
    Thread.currentThread().interrupt();
    assertThat(ticket.await(AGES)).isEqualTo(new Outcome.Withdrawn<>());
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void ofBeginningAndGoingAwayOneHappens() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 5_000; round++) {
        Ticket<String, Integer> contested = new Ticket<>("a");
        CountDownLatch start = new CountDownLatch(1);
        CompletableFuture<Boolean> begun =
            CompletableFuture.supplyAsync(
                () -> {
                  awaitStart(start);
                  return contested.begin();
                },
                threads);
        CompletableFuture<Outcome<Integer>> outcome =
            CompletableFuture.supplyAsync(
                () -> {
                  awaitStart(start);
                  return contested.await(Duration.ZERO);
                },
                threads);
        start.countDown();
        assertThat(outcome.join())
            .isEqualTo(begun.join() ? new Outcome.Unknown<>() : new Outcome.Withdrawn<>());
      }
    }
  }

  private static void awaitStart(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
