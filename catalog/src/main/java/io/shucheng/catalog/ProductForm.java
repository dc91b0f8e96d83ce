package io.shucheng.catalog;

import java.util.Locale;

/** The form of an edition; groups of ONIX code list 150. */
public enum ProductForm {
  HARDBACK("BB"),
  PAPERBACK("BC"),
  BOARD_BOOK("BH"),
  BOOK("BA"),
  EBOOK("EA"),
  AUDIO_DISC("AC"),
  AUDIO_DOWNLOAD("AJ"),
  CALENDAR("PC"),
  MAP("CA"),
  OTHER("00");

  private final String onixCode;

  ProductForm(String onixCode) {
    this.onixCode = onixCode;
  }

  /** The code in ONIX list 150 that stands for this form. */
  public String onixCode() {
    return onixCode;
  }

  /** Whether it is delivered without anything being shipped; digital editions have no stock. */
  public boolean isDigital() {
    return this == EBOOK || this == AUDIO_DOWNLOAD;
  }

  /** As the API and files write it: {@code paperback}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
