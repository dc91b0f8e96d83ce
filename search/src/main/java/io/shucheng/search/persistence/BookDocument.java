package io.shucheng.search.persistence;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.PublicationDate;
import io.shucheng.catalog.Subject;
import io.shucheng.search.domain.IsbnWriting;
import io.shucheng.search.persistence.analysis.BookAnalyzer;
import io.shucheng.search.persistence.analysis.NameForms;
import io.shucheng.search.persistence.analysis.PinyinForms;
import io.shucheng.search.persistence.analysis.Word;
import io.shucheng.search.persistence.analysis.WordReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Makes a book's document. Used by one thread. */
final class BookDocument {

  private static final int LONGEST_KEY = 256;

  /** A book of which nobody says how many read it is taken for one that some did. */
  private static final long UNRATED = 1000;

  private final WordReader words;
  private Document document = new Document();

  BookDocument(WordReader words) {
    this.words = words;
  }

  Document of(Book book) {
    document = new Document();
    long id = book.id().value();
    document.add(new StringField(Fields.ID, Long.toString(id), Store.NO));
    document.add(new NumericDocValuesField(Fields.ID, id));
    if (!book.editions().isEmpty()) {
      String work = Long.toString(book.workId().value());
      document.add(new SortedDocValuesField(Fields.WORK, new BytesRef(work)));
    }
    document.add(new BinaryDocValuesField(Fields.HIT, StoredHit.of(book).write()));
    addTitles(book);
    addNames(book);
    addSubjects(book);
    addIsbn(book);
    addEdition(book);
    addMeasures(book);
    return document;
  }

  private void addTitles(Book book) {
    addTitle(book.title());
    addTitle(book.originalTitle());
    searched(Fields.TITLE, book.subtitle());
    Set<String> keys = new LinkedHashSet<>();
    keys.add(key(book.title()));
    keys.add(key(mainTitle(book.title())));
    keys(Fields.TITLE_KEY, keys);
    pinyin(book.title());
    pinyinKeys(book.title());
    pinyinKeys(mainTitle(book.title()));
    pinyin(book.subtitle());
    pinyin(book.originalTitle());
    if (book.originalTitle() != null) {
      keys(Fields.ORIGINAL_TITLE_KEY, Set.of(key(book.originalTitle())));
    }
  }

  private void addTitle(@Nullable String title) {
    searched(Fields.TITLE, title);
    written(title);
    beginnings(Fields.TITLE_BEGINNING, title);
  }

  /** A title up to its subtitle or the series in brackets behind it. */
  private static String mainTitle(String title) {
    for (int i = 1; i < title.length(); i++) {
      if (":：(（".indexOf(title.charAt(i)) >= 0) {
        return title.substring(0, i);
      }
    }
    return title;
  }

  private void addNames(Book book) {
    Set<String> keys = new LinkedHashSet<>();
    for (Contributor contributor : book.contributors()) {
      for (String form : NameForms.of(contributor.name())) {
        searched(Fields.CONTRIBUTOR, form);
        beginnings(Fields.CONTRIBUTOR_BEGINNING, form);
        keys.add(key(form));
      }
      keys.add(key(contributor.name()));
      written(contributor.name());
      pinyin(contributor.name());
      pinyinKeys(contributor.name());
    }
    keys(Fields.CONTRIBUTOR_KEY, keys);
    if (book.series() != null) {
      String series = book.series().name();
      searched(Fields.SERIES, series);
      written(series);
      beginnings(Fields.SERIES_BEGINNING, series);
      keys(Fields.SERIES_KEY, Set.of(key(series)));
      if ("1".equals(book.series().number())) {
        keys(Fields.FIRST_OF_SERIES_KEY, Set.of(key(series)));
      }
      pinyin(series);
      pinyinKeys(series);
    }
    text(Fields.ALL, book.publisher());
    if (book.description() != null) {
      text(Fields.ALL, HtmlText.of(book.description()));
    }
  }

  private void pinyin(@Nullable String name) {
    if (name != null) {
      keys(Fields.PINYIN, PinyinForms.pairs(words.read(name)));
    }
  }

  private void pinyinKeys(String name) {
    List<Word> read = words.read(name);
    keys(Fields.PINYIN_KEY, PinyinForms.joined(read));
    keys(Fields.INITIALS, PinyinForms.initials(read));
  }

  private void addSubjects(Book book) {
    Set<String> codes = new LinkedHashSet<>();
    for (Subject subject : book.subjects()) {
      text(Fields.ALL, subject.labelEn());
      text(Fields.ALL, subject.labelZh());
      String code = SubjectValue.key(subject.code());
      for (int length = 1; length <= Math.min(code.length(), LONGEST_KEY); length++) {
        codes.add(code.substring(0, length));
      }
      document.add(
          new SortedSetDocValuesField(
              Fields.SUBJECT_FACET, new BytesRef(SubjectValue.write(subject))));
    }
    keys(Fields.SUBJECT, codes);
  }

  private void addIsbn(Book book) {
    if (book.isbn13() != null) {
      document.add(new StringField(Fields.ISBN, book.isbn13().value(), Store.NO));
      for (String writing : IsbnWriting.of(book.isbn13())) {
        text(Fields.ALL, writing);
      }
    }
  }

  private void addEdition(Book book) {
    if (book.language() != null) {
      String tag = book.language().toLowerCase(Locale.ROOT);
      for (int end = tag.indexOf('-'); end > 0; end = tag.indexOf('-', end + 1)) {
        keys(Fields.LANGUAGE, Set.of(tag.substring(0, end)));
      }
      keys(Fields.LANGUAGE, Set.of(tag));
      document.add(
          new SortedSetDocValuesField(
              Fields.LANGUAGE_FACET, new BytesRef(FacetLabels.languageValue(book.language()))));
    }
    if (book.form() != null) {
      keys(Fields.FORM, Set.of(book.form().label()));
      document.add(
          new SortedSetDocValuesField(Fields.FORM_FACET, new BytesRef(book.form().label())));
    }
    keys(Fields.AVAILABILITY, Set.of(book.availability().name()));
  }

  private void addMeasures(Book book) {
    PublicationDate date = book.publicationDate();
    if (date != null) {
      document.add(new LongPoint(Fields.YEAR, date.year()));
      document.add(new NumericDocValuesField(Fields.PUBLISHED, SortOrder.sortable(date)));
      document.add(
          new FeatureField(Fields.FEATURES, Fields.FRESHNESS, Freshness.of(date.year() + 0.5)));
    }
    if (book.price() != null) {
      document.add(new LongPoint(Fields.PRICE, book.price().minorUnits()));
      document.add(new NumericDocValuesField(Fields.PRICE, book.price().minorUnits()));
    }
    long popularity = UNRATED;
    if (book.rating() != null) {
      popularity = Math.max(1, book.rating().count());
      long average = book.rating().average().movePointRight(2).longValue();
      document.add(new NumericDocValuesField(Fields.RATING, average));
      document.add(new NumericDocValuesField(Fields.RATING_COUNT, book.rating().count()));
    }
    document.add(new FeatureField(Fields.FEATURES, Fields.POPULARITY, popularity));
  }

  private void searched(String field, @Nullable String value) {
    text(field, value);
    text(Fields.ALL, value);
  }

  private void written(@Nullable String value) {
    text(Fields.WRITTEN, value);
  }

  private void beginnings(String field, @Nullable String value) {
    text(field, value);
    if (value != null) {
      Set<String> beginnings = new LinkedHashSet<>();
      for (String tail : PinyinForms.tails(words.read(value))) {
        for (int end = 1; end <= Math.min(tail.length(), BookAnalyzer.LONGEST_BEGINNING); end++) {
          beginnings.add(tail.substring(0, end));
        }
      }
      keys(field, beginnings);
    }
  }

  private void text(String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      document.add(FieldTypes.text(field, NameForms.separated(value)));
    }
  }

  private void keys(String field, Set<String> keys) {
    for (String key : keys) {
      if (!key.isEmpty()) {
        document.add(new StringField(field, key, Store.NO));
      }
    }
  }

  private String key(String text) {
    String key = words.key(text);
    return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
  }
}
