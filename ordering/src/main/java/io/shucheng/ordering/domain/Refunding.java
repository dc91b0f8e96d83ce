package io.shucheng.ordering.domain;

import io.shucheng.platform.money.Money;
import java.util.List;

/**
 * An order of which money goes back.
 *
 * @param order as it is afterwards
 * @param amount what goes back now
 * @param withdrawn copies that were allocated and stay in the house
 */
public record Refunding(CustomerOrder order, Money amount, List<Portion> withdrawn) {

  public Refunding {
    withdrawn = List.copyOf(withdrawn);
  }

  /** What a wish comes to, before anybody asked whether so much is left. */
  record Part(Money amount, OrderLines lines, List<Portion> withdrawn) {}
}
