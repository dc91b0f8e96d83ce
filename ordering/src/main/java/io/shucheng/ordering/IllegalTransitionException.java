package io.shucheng.ordering;

/** An order cannot go from where it stands to where it was asked to. */
public class IllegalTransitionException extends RuntimeException {

  public IllegalTransitionException(String message) {
    super(message);
  }
}
