package io.shucheng.ordering.lanes;

import java.util.List;

/**
 * Commits a group, durably and as one.
 *
 * @param <T> what arrives
 * @param <R> what is answered
 */
@FunctionalInterface
public interface Committer<T, R> {

  /**
   * @param arrivals at least one, in the order in which they came
   * @return what became of each, in the same order
   * @throws RuntimeException only if nothing was kept of any of them and each may be tried alone
   */
  List<Outcome<R>> commit(List<T> arrivals);
}
