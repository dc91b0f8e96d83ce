package io.shucheng.ordering.usecase;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderNotTakenException;
import io.shucheng.ordering.OutcomeUnknownException;
import io.shucheng.ordering.domain.Arrival;
import io.shucheng.ordering.domain.Verdict;
import io.shucheng.ordering.lanes.Lanes;
import io.shucheng.ordering.lanes.LanesFullException;
import io.shucheng.ordering.lanes.Outcome;
import io.shucheng.ordering.lanes.Ticket;
import io.shucheng.platform.admission.ProcessorWait;
import io.shucheng.platform.tracing.Tracing;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Keeps orders together with those that arrive meanwhile. An order whose group failed is kept
 * singly, by its own caller: so it fails only for itself.
 */
@Component
@Primary
@ConditionalOnProperty(name = "shucheng.tuning.group-commit", matchIfMissing = true)
class PlaceInGroups implements Placing, SmartLifecycle {

  /** Ends after the web server has drained, which is at 1,024 and 2,048 below the default. */
  private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4_096;

  private final Lanes<Arrival, Verdict> lanes;
  private final GroupTerms terms;
  private final PlaceSingly placeSingly;
  private final OrderAnswers answers;
  private final FirstAnswers firstAnswers;
  private final OtherConnections otherConnections;
  private final Tracing tracing;
  private volatile boolean running;

  PlaceInGroups(
      CommittedGroups committedGroups,
      GroupTerms terms,
      PlaceSingly placeSingly,
      OrderAnswers answers,
      FirstAnswers firstAnswers,
      OtherConnections otherConnections,
      ProcessorWait processorWait,
      Tracing tracing,
      MeterRegistry meters) {
    this.tracing = tracing;
    this.lanes =
        new Lanes<>(
            "order-lane",
            terms.lanes(),
            terms.most(),
            terms.room(),
            () -> patience(processorWait.recent()),
            committedGroups);
    this.terms = terms;
    this.placeSingly = placeSingly;
    this.answers = answers;
    this.firstAnswers = firstAnswers;
    this.otherConnections = otherConnections;
    Gauge.builder("shucheng.orders.waiting", this, PlaceInGroups::waiting)
        .description("orders that wait for their group to begin")
        .register(meters);
  }

  @Override
  public Order place(Arrival arrival) {
    long arrived = System.nanoTime();
    return switch (await(arrival)) {
      case Outcome.Answered<Verdict>(Verdict verdict) -> answer(verdict);
      case Outcome.Alone<Verdict> _ -> placeSingly.place(arrival, left(arrived));
      case Outcome.Failed<Verdict>(RuntimeException cause) ->
          throw OrderNotTakenException.busy(cause);
      case Outcome.Withdrawn<Verdict> _ -> throw OrderNotTakenException.late();
      case Outcome.Unknown<Verdict> _ -> throw new OutcomeUnknownException(null);
    };
  }

  private Outcome<Verdict> await(Arrival arrival) {
    try (var _ = tracing.begin("commit with others")) {
      return enlist(arrival).await(terms.deadline());
    }
  }

  /** As long as everybody waits for a processor: there a group that is larger is over sooner. */
  private Duration patience(Duration wait) {
    return wait.compareTo(terms.gathering()) < 0 ? wait : terms.gathering();
  }

  private Duration left(long arrived) {
    return terms.deadline().minusNanos(System.nanoTime() - arrived);
  }

  /** How many wait for their group to begin. */
  int waiting() {
    return lanes.waiting();
  }

  private Ticket<Arrival, Verdict> enlist(Arrival arrival) {
    try {
      return lanes.enlist(arrival);
    } catch (LanesFullException e) {
      throw OrderNotTakenException.busy(e);
    }
  }

  private Order answer(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Placed placed -> answers.of(placed.placed());
      case Verdict.Repeated repeated ->
          otherConnections.supply(() -> firstAnswers.of(repeated.order()));
      case Verdict.Refused refused -> throw refused.refusal();
    };
  }

  @Override
  public void start() {
    lanes.open();
    running = true;
  }

  @Override
  public void stop() {
    lanes.close();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
