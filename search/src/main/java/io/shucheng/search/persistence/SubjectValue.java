package io.shucheng.search.persistence;

import io.shucheng.catalog.Subject;
import java.util.List;
import java.util.Locale;

/**
 * A subject as it is counted: with its headings, so that an answer needs nobody else to name it.
 */
final class SubjectValue {

  private static final String BETWEEN = "\u001F";

  private SubjectValue() {}

  static String write(Subject subject) {
    return String.join(
        BETWEEN,
        List.of(
            subject.scheme(),
            subject.code(),
            subject.labelEn() == null ? "" : subject.labelEn(),
            subject.labelZh() == null ? "" : subject.labelZh()));
  }

  static Subject read(String value) {
    String[] parts = value.split(BETWEEN, -1);
    return new Subject(
        parts[0],
        parts[1],
        parts[2].isEmpty() ? null : parts[2],
        parts[3].isEmpty() ? null : parts[3]);
  }

  /** A code as it is compared. */
  static String key(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }
}
