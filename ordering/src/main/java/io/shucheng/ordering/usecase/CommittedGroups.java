package io.shucheng.ordering.usecase;

import io.shucheng.ordering.domain.Arrival;
import io.shucheng.ordering.domain.OrderGroup.Decisions;
import io.shucheng.ordering.domain.Verdict;
import io.shucheng.ordering.lanes.Committer;
import io.shucheng.ordering.lanes.Outcome;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Commits a lane's groups. */
@Component
class CommittedGroups implements Committer<Arrival, Verdict> {

  private final CommitGroup commitGroup;
  private final TransactionTemplate transaction;

  CommittedGroups(CommitGroup commitGroup, PlatformTransactionManager transactions) {
    this.commitGroup = commitGroup;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public List<Outcome<Verdict>> commit(List<Arrival> arrivals) {
    Decisions decisions =
        Objects.requireNonNull(transaction.execute(_ -> commitGroup.decide(arrivals)));
    return decisions.verdicts().stream().<Outcome<Verdict>>map(Outcome.Answered::new).toList();
  }
}
