package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderNotTakenException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Does over another connection what broke off with its own. Only for what is certainly not kept by
 * then: reads, and transactions whose commit was not asked for or is known to have failed.
 */
@Component
class OtherConnections {

  private static final Logger log = LoggerFactory.getLogger(OtherConnections.class);

  /** The pool hands out one broken connection after the other, when all broke at once. */
  private static final int MOST = 20;

  /** PostgreSQL's states: there is no connection, it failed, an operator or a crash ended it. */
  private static final Set<String> BROKEN = Set.of("08003", "08006", "57P01", "57P02");

  private final RetryTemplate tries;

  @Autowired
  OtherConnections(GroupTerms terms) {
    this(terms.deadline());
  }

  /**
   * @param patience after which nothing is tried any more
   */
  OtherConnections(Duration patience) {
    this.tries =
        new RetryTemplate(
            RetryPolicy.builder()
                .maxRetries(MOST)
                .delay(Duration.ZERO)
                .timeout(patience)
                .predicate(OtherConnections::isWorthAnother)
                .build());
  }

  /**
   * @throws RuntimeException of the work, where another connection does not help either
   */
  <T> T supply(Supplier<T> work) {
    return tries.invoke(work);
  }

  private static boolean isWorthAnother(Throwable e) {
    boolean worth =
        (e instanceof DataAccessException
                || e instanceof TransactionException
                || e instanceof OrderNotTakenException)
            && isBroken(e);
    if (worth) {
      log.info("Tried once more over another connection: {}", e.toString());
    }
    return worth;
  }

  private static boolean isBroken(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        // of one that it has given up the pool tells no state; one that it cannot give was waited
        // for
        return !(sql instanceof SQLTransientConnectionException)
            && (sql.getSQLState() == null || BROKEN.contains(sql.getSQLState()));
      }
    }
    return false;
  }
}
