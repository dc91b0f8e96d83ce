package io.shucheng.ordering.usecase;

import io.shucheng.ordering.CartOwner;
import io.shucheng.ordering.Carts;
import io.shucheng.ordering.domain.CartContent;
import io.shucheng.ordering.domain.CartContents;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    List<CartContent.Line> joined = new ArrayList<>();
    int room = Carts.MOST_LINES - to.lines().size();
    for (CartContent.Line line : from.lines()) {
      int before = to.copiesOf(line.book());
      if (before > 0 || room-- > 0) {
        int copies = Math.min(Carts.MOST_COPIES, before + line.quantity());
        joined.add(new CartContent.Line(line.book(), copies));
      }
    }
    carts.put(to.id(), joined, now);
    carts.discard(from.id());
  }
}
