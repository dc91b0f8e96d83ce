package io.shucheng.search.persistence;

/** The fields of a book's document. */
final class Fields {

  /** Raised by any change of the fields; an index of another one is rebuilt. */
  static final int VERSION = 9;

  static final String ID = "id";
  static final String ISBN = "isbn";

  /** The work of a book that is not its work's only edition. */
  static final String WORK = "work";

  /** Every word of a book: what decides whether it is found. */
  static final String ALL = "all";

  /** Words that raise a book they find. */
  static final String TITLE = "title";

  static final String CONTRIBUTOR = "contributor";
  static final String SERIES = "series";

  /** Latin words as they are written, to correct readers' by. */
  static final String WRITTEN = "written";

  /** Whole values as keys, all of them together and each kind by itself. */
  static final String KEY = "key";

  static final String TITLE_KEY = "titleKey";

  static final String ORIGINAL_TITLE_KEY = "originalTitleKey";
  static final String CONTRIBUTOR_KEY = "contributorKey";
  static final String SERIES_KEY = "seriesKey";

  /** The series of which a book is the first volume. */
  static final String FIRST_OF_SERIES_KEY = "firstOfSeriesKey";

  /** Chinese titles and names in pinyin: pairs of syllables, whole, and by their first letters. */
  static final String PINYIN = "pinyin";

  static final String PINYIN_KEY = "pinyinKey";
  static final String INITIALS = "initials";

  /** The beginnings of words, and of Chinese in pinyin, to suggest by. */
  static final String TITLE_BEGINNING = "titleBeginning";

  static final String CONTRIBUTOR_BEGINNING = "contributorBeginning";
  static final String SERIES_BEGINNING = "seriesBeginning";

  /** A subject's code and the codes it lies under. */
  static final String SUBJECT = "subject";

  static final String LANGUAGE = "language";
  static final String FORM = "form";
  static final String YEAR = "year";
  static final String AVAILABILITY = "availability";

  /** What is counted. */
  static final String SUBJECT_FACET = "subjectFacet";

  static final String LANGUAGE_FACET = "languageFacet";
  static final String FORM_FACET = "formFacet";

  /** Names by their numbers. */
  static final String CONTRIBUTOR_FACET = "contributorFacet";

  static final String SERIES_FACET = "seriesFacet";

  /** What is sorted by. */
  static final String PRICE = "price";

  static final String PUBLISHED = "published";
  static final String RATING = "rating";
  static final String RATING_COUNT = "ratingCount";

  /** What raises a book whatever is looked for. */
  static final String MERITS = "merits";

  /** What an answer shows of a book. */
  static final String HIT = "hit";

  private Fields() {}
}
