package io.shucheng.ordering;

/** An order that cannot be as it is asked for. */
public class InvalidOrderException extends RuntimeException {

  private final String pointer;

  /**
   * @param pointer where in the request, as RFC 6901 has it: {@code /lines/0/quantity}
   */
  public InvalidOrderException(String pointer, String message) {
    super(message);
    this.pointer = pointer;
  }

  public String pointer() {
    return pointer;
  }
}
