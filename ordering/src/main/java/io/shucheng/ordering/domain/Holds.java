package io.shucheng.ordering.domain;

import io.shucheng.ordering.OrderId;
import java.util.Collection;
import java.util.List;

/** The copies that are kept for orders which are not paid yet. */
public interface Holds {

  void add(List<Hold> holds);

  /** Of these orders, whose rows are locked. */
  List<Hold> of(Collection<OrderId> orders);

  /** Removes all of these orders. */
  void remove(Collection<OrderId> orders);
}
