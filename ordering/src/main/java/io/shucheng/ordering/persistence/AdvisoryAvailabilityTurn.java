package io.shucheng.ordering.persistence;

import io.shucheng.ordering.domain.AvailabilityTurn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A turn in the whole cluster, by a lock of PostgreSQL's that belongs to no row. */
@Repository
class AdvisoryAvailabilityTurn implements AvailabilityTurn {

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtext('ordering.availability'))";

  private final JdbcClient jdbc;

  AdvisoryAvailabilityTurn(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void await() {
    jdbc.sql(LOCK).query(row -> {});
  }
}
