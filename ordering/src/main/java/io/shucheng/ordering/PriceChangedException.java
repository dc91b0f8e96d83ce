package io.shucheng.ordering;

import io.shucheng.platform.money.Money;

/** The customer expected another total. */
public class PriceChangedException extends RuntimeException {

  private final transient Money expected;
  private final transient Money actual;

  public PriceChangedException(Money expected, Money actual) {
    super("the order comes to %s, not %s".formatted(actual, expected));
    this.expected = expected;
    this.actual = actual;
  }

  public Money expected() {
    return expected;
  }

  public Money actual() {
    return actual;
  }
}
