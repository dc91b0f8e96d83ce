package io.shucheng.ordering.usecase;

import io.shucheng.ordering.CartOwner;
import io.shucheng.ordering.Carts;
import io.shucheng.ordering.domain.CartContent;
import io.shucheng.ordering.domain.CartContents;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a visitor's cart into the account's; the visitor's is locked first, always. */
@Component
class JoinCarts {

  private final CartContents carts;
  private final ShopClock clock;

  JoinCarts(CartContents carts, ShopClock clock) {
    this.carts = carts;
    this.clock = clock;
  }

  /** Adds copies up to the most of a line, and lines up to the most of a cart. */
  @Transactional
  public void join(CartOwner.Visitor visitor, AccountId account) {
    if (carts.find(visitor).isEmpty()) {
      return;
    }
    Instant now = clock.now();
    CartContent from = carts.open(visitor, now);
    CartContent to = carts.open(new CartOwner.Customer(account), now);
    Instant added = now;
    int room = Carts.MOST_LINES - to.lines().size();
    for (CartContent.Line line : from.lines()) {
      int before = to.copiesOf(line.book());
      if (before > 0 || room-- > 0) {
        int copies = Math.min(Carts.MOST_COPIES, before + line.quantity());
        carts.put(to.id(), line.book(), copies, added);
        added = added.plus(1, ChronoUnit.MICROS);
      }
    }
    carts.discard(from.id());
  }
}
