package io.shucheng.ordering;

/** An order that the shop does not want to take; why, its customer is not told. */
public class OrderRefusedException extends RuntimeException {
  public OrderRefusedException() {
    super("the shop does not take this order; please ask the shop");
  }
}
