package io.shucheng.ordering.domain;

/**
 * What is to be minded about an order that is taken.
 *
 * @param heldBack it is not shipped before somebody, or the risk service, has cleared it
 * @param recheck the risk service did not answer, and is asked again
 */
public record Caution(boolean heldBack, boolean recheck) {

  /** Nothing. */
  public static final Caution NONE = new Caution(false, false);
}
