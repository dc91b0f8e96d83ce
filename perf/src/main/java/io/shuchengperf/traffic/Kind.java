package io.shuchengperf.traffic;

/**
 * A kind of request. The first three are the mix; the others stand beside it and are counted apart.
 */
public enum Kind {
  SEARCH("search", 300),
  LOOK("look", 400),
  ORDER("order", 800),
  TOKEN("token", 0),
  CART("cart", 0),
  APPROVAL("approval", 0),
  ORDER_STATUS("order status", 0),
  /** No request: from an approval's answer until the order was seen paid. */
  PAID("seen paid", 0);

  private final String label;
  private final int target;

  Kind(String label, int target) {
    this.label = label;
    this.target = target;
  }

  /** The name in Gatling's report and in the summary. */
  public String label() {
    return label;
  }

  /** What 95 of 100 answers may take at most, in milliseconds; 0 where nothing is promised. */
  public int target() {
    return target;
  }

  boolean inTheMix() {
    return this == SEARCH || this == LOOK || this == ORDER;
  }

  boolean isRequest() {
    return this != PAID;
  }
}
