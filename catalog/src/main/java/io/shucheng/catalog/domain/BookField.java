package io.shucheng.catalog.domain;

import java.util.Locale;

/** A part of a book that staff can write themselves, which then outranks every feed. */
public enum BookField {
  TITLE,
  SUBTITLE,
  ORIGINAL_TITLE,
  PUBLISHER,
  LANGUAGE,
  PUBLICATION_DATE,
  DESCRIPTION,
  ISBN13,
  CONTRIBUTORS,
  SERIES,
  FORM,
  SUBJECTS,
  /** The price in the shop's currency. */
  PRICE,
  WITHDRAWN;

  /** As the database writes it: {@code original_title}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads what {@link #label()} wrote. */
  public static BookField of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
