package io.shucheng.ordering.usecase;

import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.Actor;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.Origin;
import io.shucheng.ordering.domain.Portion;
import io.shucheng.ordering.domain.Returns;
import io.shucheng.ordering.events.OrderReturned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes copies back that were shipped; their money goes back by a refund. */
@Component
public class TakeBackCopies {

  private final StaffDesk desk;
  private final Returns returns;
  private final AllocatedStock allocatedStock;
  private final OrderChanges changes;
  private final InspectOrders inspectOrders;
  private final ShopClock clock;

  TakeBackCopies(
      StaffDesk desk,
      Returns returns,
      AllocatedStock allocatedStock,
      OrderChanges changes,
      InspectOrders inspectOrders,
      ShopClock clock) {
    this.desk = desk;
    this.returns = returns;
    this.allocatedStock = allocatedStock;
    this.changes = changes;
    this.inspectOrders = inspectOrders;
    this.clock = clock;
  }

  /**
   * @param sellable whether they go back into stock
   * @param expected what the order has to be like, asked while it is locked
   * @throws io.shucheng.ordering.domain.UnknownOrderException if there is no such order
   * @throws io.shucheng.ordering.domain.StaleVersionException if it is not as expected
   * @throws io.shucheng.ordering.IllegalTransitionException if so many were not shipped
   * @throws io.shucheng.ordering.InvalidOrderException if a portion is of no line
   * @throws io.shucheng.ordering.IdempotencyConflictException if the key was used otherwise
   */
  @Transactional
  public StaffOrder takeBack(
      OrderId id,
      List<Portion> portions,
      boolean sellable,
      @Nullable String reason,
      Origin origin,
      Predicate<Supplier<StaffOrder>> expected) {
    CustomerOrder order = desk.take(id);
    Optional<Origin> earlier = returns.from(origin);
    if (earlier.isPresent()) {
      origin.repeat(earlier.get());
      return inspectOrders.whole(order);
    }
    desk.requireExpected(order, expected);
    Instant now = clock.now();
    CustomerOrder returned = order.takeBack(portions, now);
    int copies = portions.stream().mapToInt(Portion::copies).sum();
    changes.keep(
        returned,
        new OrderReturned(id, returned.version(), returned.customer(), copies, now),
        Actor.staff(origin.actor()),
        reason);
    returns.add(
        new Returns.Return(UuidCreator.getTimeOrderedEpoch(), id, sellable, reason, now, origin));
    allocatedStock.takeBack(id, portions, sellable, now);
    return inspectOrders.whole(returned);
  }
}
