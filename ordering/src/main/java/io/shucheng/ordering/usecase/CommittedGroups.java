package io.shucheng.ordering.usecase;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderNotTakenException;
import io.shucheng.ordering.OutOfStockException;
import io.shucheng.ordering.OutcomeUnknownException;
import io.shucheng.ordering.domain.Arrival;
import io.shucheng.ordering.domain.OrderGroup.Decisions;
import io.shucheng.ordering.domain.TransactionRecords;
import io.shucheng.ordering.domain.Verdict;
import io.shucheng.ordering.lanes.Committer;
import io.shucheng.ordering.lanes.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Commits a lane's groups. What fails at a statement may be tried alone; a lost database not. */
@Component
class CommittedGroups implements Committer<Arrival, Verdict> {

  private final CommitGroup commitGroup;
  private final OrderTransactions transactions;
  private final TransactionRecords records;
  private final GroupTerms terms;
  private final DistributionSummary sizes;
  private final Timer times;
  private final Counter repeated;

  CommittedGroups(
      CommitGroup commitGroup,
      OrderTransactions transactions,
      TransactionRecords records,
      GroupTerms terms,
      MeterRegistry meters) {
    this.commitGroup = commitGroup;
    this.transactions = transactions;
    this.records = records;
    this.terms = terms;
    this.sizes =
        DistributionSummary.builder("shucheng.orders.group.size")
            .description("orders that were committed together")
            .publishPercentiles(0.5, 0.95)
            .register(meters);
    this.times =
        Timer.builder("shucheng.orders.group.time")
            .description("from the beginning of a group's transaction to its end")
            .publishPercentiles(0.5, 0.95)
            .register(meters);
    this.repeated =
        Counter.builder("shucheng.orders.groups.repeated")
            .description("groups that were decided once more, for copies went while they were")
            .register(meters);
  }

  @Override
  public List<Outcome<Verdict>> commit(List<Arrival> arrivals) {
    sizes.record(arrivals.size());
    return times.record(() -> commitNow(arrivals));
  }

  private List<Outcome<Verdict>> commitNow(List<Arrival> arrivals) {
    try {
      Decisions decisions = decide(arrivals);
      return decisions.verdicts().stream().<Outcome<Verdict>>map(Outcome.Answered::new).toList();
    } catch (OrderNotTakenException e) {
      return Collections.nCopies(arrivals.size(), new Outcome.Failed<>(e));
    } catch (OutcomeUnknownException _) {
      return Collections.nCopies(arrivals.size(), new Outcome.Unknown<>());
    }
  }

  /** By what is seen; where that is sold meanwhile, once more by what is locked. */
  private Decisions decide(List<Arrival> arrivals) {
    try {
      return transactions.run(() -> write(() -> commitGroup.decideSeen(arrivals)));
    } catch (OutOfStockException _) {
      repeated.increment();
      return transactions.run(() -> write(() -> commitGroup.decideLocked(arrivals)));
    }
  }

  private OrderTransactions.Written<Decisions> write(Supplier<Decisions> decide) {
    String transaction = records.open(terms.lockPatience());
    Decisions decisions = decide.get();
    return new OrderTransactions.Written<>(decisions, witness(decisions), transaction);
  }

  private static @Nullable OrderId witness(Decisions decisions) {
    return decisions.placed().isEmpty() ? null : decisions.placed().getFirst().order().id();
  }
}
