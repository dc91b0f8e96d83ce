package io.shucheng.search.persistence;

import java.util.Currency;
import java.util.Locale;

/** The facets of few values, all of which are known: how they are stored, compared, and shown. */
enum StoredFacet implements Facet {
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
    public String told(String stored) {
      return SubjectValue.read(stored).code();
    }

    @Override
    public String named(String stored, Locale reader, Currency currency) {
      return SubjectValue.read(stored).label(reader);
    }
  },

  LANGUAGE("language", Fields.LANGUAGE_FACET) {
    // a language has its scripts
    @Override
    boolean isUnder(String key, String broader) {
      return key.startsWith(broader + "-");
    }

    @Override
    public String named(String stored, Locale reader, Currency currency) {
      return FacetLabels.language(stored, reader);
    }
  },

  FORM("form", Fields.FORM_FACET) {
    @Override
    boolean isUnder(String key, String broader) {
      return false;
    }

    @Override
    public String named(String stored, Locale reader, Currency currency) {
      return FacetLabels.form(stored, reader);
    }
  };

  private final String label;
  private final String field;

  StoredFacet(String label, String field) {
    this.label = label;
    this.field = field;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean isNamed() {
    return true;
  }

  @Override
  public Tally tally(BookSearcher generation) {
    return new ValueTally(generation.values(this));
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
}
