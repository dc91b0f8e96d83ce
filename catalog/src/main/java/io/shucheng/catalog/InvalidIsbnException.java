package io.shucheng.catalog;

/** A text that is no ISBN. */
public class InvalidIsbnException extends RuntimeException {

  public InvalidIsbnException(String text) {
    super(
        "'%s' is not an ISBN: it takes 10 or 13 digits of which the last checks the others"
            .formatted(text.length() > 40 ? text.substring(0, 40) + "…" : text));
  }
}
