package io.shucheng.search.persistence;

import io.shucheng.catalog.Subject;
import io.shucheng.search.SearchResult.FacetValue;
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
    public FacetValue shown(Tally.Counted counted, Locale reader, Currency currency) {
      Subject subject = SubjectValue.read(counted.value());
      return new FacetValue(subject.code(), subject.label(reader), counted.count());
    }
  },

  LANGUAGE("language", Fields.LANGUAGE_FACET) {
    // a language has its scripts
    @Override
    boolean isUnder(String key, String broader) {
      return key.startsWith(broader + "-");
    }

    @Override
    public FacetValue shown(Tally.Counted counted, Locale reader, Currency currency) {
      return new FacetValue(
          counted.value(), FacetLabels.language(counted.value(), reader), counted.count());
    }
  },

  FORM("form", Fields.FORM_FACET) {
    @Override
    boolean isUnder(String key, String broader) {
      return false;
    }

    @Override
    public FacetValue shown(Tally.Counted counted, Locale reader, Currency currency) {
      return new FacetValue(
          counted.value(), FacetLabels.form(counted.value(), reader), counted.count());
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
