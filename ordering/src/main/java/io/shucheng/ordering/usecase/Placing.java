package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Order;
import io.shucheng.ordering.domain.Arrival;

/** A way of keeping orders that are prepared. Thread-safe. */
interface Placing {

  /** Keeps the order durably and answers it, or refuses as {@link io.shucheng.ordering.Orders}. */
  Order place(Arrival arrival);
}
