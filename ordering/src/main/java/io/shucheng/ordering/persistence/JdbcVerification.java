package io.shucheng.ordering.persistence;

import io.shucheng.ordering.Verification;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Asks PostgreSQL for the rows that break a rule, all in one snapshot. */
@Repository
class JdbcVerification implements Verification {

  private static final int MOST_FINDINGS = 1_000;

  private final JdbcClient jdbc;

  JdbcVerification(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Finding> verify() {
    List<Finding> findings = new ArrayList<>();
    for (LedgerRule rule : LedgerRule.values()) {
      findings.addAll(
          jdbc.sql(rule.offenders() + " limit " + MOST_FINDINGS)
              .query((row, n) -> new Finding(rule.words(), row.getString(1), row.getString(2)))
              .list());
    }
    return findings;
  }
}
