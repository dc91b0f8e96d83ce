package io.shucheng.ordering.domain;

import io.shucheng.ordering.OrderId;

/** An order that never was, or something of it that never was. */
public class UnknownOrderException extends RuntimeException {

  public UnknownOrderException(OrderId order) {
    super("there is no order " + order);
  }

  public UnknownOrderException(OrderId order, String part) {
    super("order %s has no %s".formatted(order, part));
  }
}
