package io.shucheng.platform.database;

import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The database and, where the operator named some, its streaming replicas, for queries whose
 * answers are only shown. Thread-safe.
 *
 * <p>A replica is always a little late. Whatever decides something (sells, prices an order, edits,
 * follows a feed, lets somebody in) asks the database itself, as everything does that does not come
 * here.
 */
public interface Replicas {

  /**
   * Queries that may be asked of a replica.
   *
   * @param schema all that they read is there; the replicas' roles are looked at for it
   * @param queries makes them for a source of connections: one for the primary, one for each
   *     replica. They select, and nothing else; each may be asked twice
   */
  <Q> ShownQueries<Q> shown(String schema, Function<DataSource, Q> queries);
}
