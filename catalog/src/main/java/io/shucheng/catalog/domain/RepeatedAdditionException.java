package io.shucheng.catalog.domain;

/** A request to add a book has a key that another one has. */
public class RepeatedAdditionException extends RuntimeException {

  private final boolean underWay;

  private RepeatedAdditionException(String message, boolean underWay) {
    super(message);
    this.underWay = underWay;
  }

  /** The other one is not done with yet. */
  public static RepeatedAdditionException underWay(AdditionKey key) {
    return new RepeatedAdditionException(
        "the first request with the key %s still runs; ask again in a moment".formatted(key.key()),
        true);
  }

  /** The other one asked for another book. */
  public static RepeatedAdditionException another(AdditionKey key) {
    return new RepeatedAdditionException(
        "the key %s was used to add another book; take a new key".formatted(key.key()), false);
  }

  public boolean isUnderWay() {
    return underWay;
  }
}
