package io.shucheng.catalog;

/** More imports wait already than may. */
public class TooManyImportsException extends RuntimeException {

  public TooManyImportsException(int waiting) {
    super(waiting + " imports wait already; send this one when some are done");
  }
}
