package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderNotTakenException;
import io.shucheng.ordering.OutcomeUnknownException;
import io.shucheng.ordering.domain.TransactionRecords;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Transactions that orders are kept in. Where the database goes away it is said truly whether they
 * are: before the commit nothing is; within it, the database is asked. What is certainly not kept
 * is tried again over another connection; what is not certain never, for twice would be worse than
 * not at all.
 */
@Component
class OrderTransactions {

  private static final Logger log = LoggerFactory.getLogger(OrderTransactions.class);

  private final PlatformTransactionManager transactions;
  private final TransactionRecords records;
  private final OtherConnections otherConnections;
  private final GroupTerms terms;

  OrderTransactions(
      PlatformTransactionManager transactions,
      TransactionRecords records,
      OtherConnections otherConnections,
      GroupTerms terms) {
    this.transactions = transactions;
    this.records = records;
    this.otherConnections = otherConnections;
    this.terms = terms;
  }

  /**
   * What was written before the commit.
   *
   * @param witness one of the new orders; null where there are none, and then all is true already
   * @param transaction as {@link TransactionRecords#open} named it; null where it did not
   */
  record Written<T>(T result, @Nullable OrderId witness, @Nullable String transaction) {}

  /**
   * @param work may be done again from its beginning, when nothing is kept
   * @throws OrderNotTakenException if the database went away and nothing is kept
   * @throws OutcomeUnknownException if it went away and cannot be asked
   * @throws RuntimeException of the work; nothing is kept then
   */
  <T> T run(Supplier<Written<T>> work) {
    return otherConnections.supply(() -> once(work));
  }

  private <T> T once(Supplier<Written<T>> work) {
    TransactionStatus transaction = begin();
    Written<T> written = write(work, transaction);
    try {
      transactions.commit(transaction);
    } catch (RuntimeException e) {
      inDoubt(written, e);
    }
    return written.result();
  }

  private TransactionStatus begin() {
    try {
      return transactions.getTransaction(new DefaultTransactionDefinition());
    } catch (CannotCreateTransactionException e) {
      throw OrderNotTakenException.busy(e);
    }
  }

  private <T> Written<T> write(Supplier<Written<T>> work, TransactionStatus transaction) {
    boolean done = false;
    try {
      Written<T> written = work.get();
      done = true;
      return written;
    } catch (DataAccessResourceFailureException e) {
      throw OrderNotTakenException.busy(e);
    } finally {
      if (!done) {
        rollBack(transaction);
      }
    }
  }

  private void rollBack(TransactionStatus transaction) {
    try {
      transactions.rollback(transaction);
    } catch (TransactionException e) {
      log.debug("The server has rolled back by itself", e);
    }
  }

  private void inDoubt(Written<?> written, RuntimeException lost) {
    if (written.witness() == null) {
      return;
    }
    log.warn("A commit was not answered, its fate is asked for: {}", lost.toString());
    switch (records.fateOf(written.transaction(), written.witness(), terms.deadline())) {
      case KEPT -> log.info("Order {} is kept", written.witness());
      case LOST -> throw OrderNotTakenException.busy(lost);
      case UNKNOWN -> throw new OutcomeUnknownException(lost);
    }
  }
}
