package io.shucheng.search.persistence;

import io.shucheng.catalog.Subject;
import io.shucheng.search.SearchResult.FacetValue;
import java.util.Locale;

/** The facets of an answer: how their values are stored, compared, and shown. */
enum Facet {
  SUBJECT("subject", Fields.SUBJECT_FACET) {
    @Override
    String key(String stored) {
      return SubjectValue.key(SubjectValue.read(stored).code());
    }

    // Thema, BIC and BISAC alike: a narrower code begins with the broader one
    @Override
    boolean isUnder(String key, String broader) {
      return key.startsWith(broader);
    }

    @Override
    FacetValue shown(String stored, long count, Locale reader) {
      Subject subject = SubjectValue.read(stored);
      return new FacetValue(subject.code(), subject.label(reader), count);
    }
  },
  LANGUAGE("language", Fields.LANGUAGE_FACET) {
    // a language has its scripts
    @Override
    boolean isUnder(String key, String broader) {
      return key.startsWith(broader + "-");
    }

    @Override
    FacetValue shown(String stored, long count, Locale reader) {
      return new FacetValue(stored, FacetLabels.language(stored, reader), count);
    }
  },
  FORM("form", Fields.FORM_FACET) {
    @Override
    boolean isUnder(String key, String broader) {
      return false;
    }

    @Override
    FacetValue shown(String stored, long count, Locale reader) {
      return new FacetValue(stored, FacetLabels.form(stored, reader), count);
    }
  };

  private final String label;
  private final String field;

  Facet(String label, String field) {
    this.label = label;
    this.field = field;
  }

  /** Its name in an answer. */
  String label() {
    return label;
  }

  /** Where its values are stored. */
  String field() {
    return field;
  }

  /** A stored value as its filter compares it. */
  String key(String stored) {
    return stored.toLowerCase(Locale.ROOT);
  }

  /** Whether the filter of the broader value takes this one, too. */
  abstract boolean isUnder(String key, String broader);

  abstract FacetValue shown(String stored, long count, Locale reader);
}
