package io.shucheng.platform.database;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Queries whose answers are only shown. They go to a replica that is fit for it, and to the primary
 * where there is none, where it fails, and within a transaction, which sees what it has changed
 * itself. Thread-safe.
 *
 * @param <Q> the queries, as they are asked at one place
 */
public interface ShownQueries<Q> {

  /** The queries at the primary, whose answers are of the latest commit. */
  Q primary();

  /**
   * Asks a replica, which may be late by as much as the operator allows, or the primary.
   *
   * @param question asks one query or some; may be asked twice, on another thread
   * @param sufficient whether a replica's answer will do; the primary's always does
   * @throws RuntimeException what the question threw at the primary, or what it threw at a replica
   *     that has nothing to do with the database
   * @throws java.util.concurrent.CancellationException if this thread was interrupted while it
   *     waited for a replica
   */
  <T> T ask(Function<Q, T> question, Predicate<T> sufficient);

  /**
   * As {@link #ask(Function, Predicate)}, but only of a replica that has everything that was
   * committed at some time.
   *
   * @param since by {@link System#nanoTime()}
   */
  <T> T askOfAllSince(long since, Function<Q, T> question, Predicate<T> sufficient);
}
