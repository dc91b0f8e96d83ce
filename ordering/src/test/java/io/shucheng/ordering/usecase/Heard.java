package io.shucheng.ordering.usecase;

import io.shucheng.ordering.events.BookAvailabilityChanged;
import io.shucheng.ordering.events.OrdersPlaced;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The events of transactions, as they are published. */
@Component
class Heard {

  private final List<Object> events = new CopyOnWriteArrayList<>();

  @EventListener
  void on(OrdersPlaced event) {
    events.add(event);
  }

  @EventListener
  void on(BookAvailabilityChanged event) {
    events.add(event);
  }

  /** Those of that type since the last time they were forgotten. */
  <T> List<T> all(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  void forget() {
    events.clear();
  }
}
