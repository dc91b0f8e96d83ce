package io.shucheng.catalog.feeds.text;

/** How long the fields of a book may be, in characters. */
public final class Bounds {

  public static final int TITLE = 1000;
  public static final int NAME = 500;
  public static final int CODE = 50;
  public static final int REFERENCE = 200;

  private Bounds() {}

  /**
   * @throws BadValueException if a reference is longer than 200 characters
   */
  public static String reference(String field, String raw) {
    String reference = PlainText.of(field, raw, REFERENCE);
    if (reference == null) {
      throw new BadValueException(field, raw, "it is blank", "give the record a name of its own");
    }
    return reference;
  }
}
