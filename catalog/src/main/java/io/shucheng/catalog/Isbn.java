package io.shucheng.catalog;

import org.apache.commons.validator.routines.ISBNValidator;
import org.jspecify.annotations.Nullable;

/**
 * An International Standard Book Number, always held as its 13 digits (ISO 2108). A book that was
 * numbered with ten is known by the 978 number made of them.
 */
public record Isbn(String value) {

  private static final ISBNValidator VALIDATOR = ISBNValidator.getInstance(true);

  /**
   * @throws InvalidIsbnException if these are not 13 digits with a right check digit
   */
  public Isbn {
    if (value.length() != 13 || !VALIDATOR.isValidISBN13(value)) {
      throw new InvalidIsbnException(value);
    }
  }

  /**
   * Reads an ISBN as people write it: 10 or 13 digits, with or without hyphens and spaces.
   *
   * @throws InvalidIsbnException if it is neither, or its check digit is wrong
   */
  public static Isbn parse(String text) {
    @Nullable String digits =
        text.length() > 32
            ? null
            : VALIDATOR.validate(
                text.strip()
                    .replaceAll("[\\s\\u2010-\\u2015-]", "")
                    .toUpperCase(java.util.Locale.ROOT));
    if (digits == null) {
      throw new InvalidIsbnException(text);
    }
    return new Isbn(digits);
  }

  @Override
  public String toString() {
    return value;
  }
}
