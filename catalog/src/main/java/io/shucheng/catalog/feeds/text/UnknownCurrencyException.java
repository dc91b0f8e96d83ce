package io.shucheng.catalog.feeds.text;

/** A price that names no currency, in a file that names none. */
public class UnknownCurrencyException extends RuntimeException {

  public UnknownCurrencyException(String price) {
    super("'" + price + "' names no currency", null, false, false);
  }
}
