package io.shucheng.search.persistence;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.PublicationDate;
import io.shucheng.catalog.Subject;
import io.shucheng.search.domain.IsbnWriting;
import io.shucheng.search.persistence.analysis.NameForms;
import io.shucheng.search.persistence.analysis.Word;
import io.shucheng.search.persistence.analysis.WordReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;

/** Makes a book's document. Used by one thread. */
final class BookDocument {

  private final WordReader words;
  private final FieldsOfBook fields = new FieldsOfBook();

  BookDocument(WordReader words) {
    this.words = words;
  }

  /** The document of a book; good until the next one is made. */
  Document of(Book book) {
    StoredHit hit = StoredHit.of(book);
    fields.begin(Popularity.level(Merits.readers(book)), hit.language());
    long id = book.id().value();
    fields.key(Fields.ID, Long.toString(id));
    fields.number(Fields.ID, id);
    if (!book.editions().isEmpty()) {
      fields.number(Fields.WORK, book.workId().value());
    }
    fields.number(Fields.MERITS, Merits.pack(book));
    fields.bytes(Fields.HIT, hit.write());
    addTitles(book);
    addNames(book);
    addSubjects(book);
    addIsbn(book);
    addEdition(book);
    addMeasures(book);
    return fields.document();
  }

  private void addTitles(Book book) {
    Set<String> keys = new LinkedHashSet<>();
    List<Word> title = words.read(book.title());
    addTitle(title);
    keys.add(WordReader.key(title));
    fields.pinyinKeys(title);
    String mainTitle = mainTitle(book.title());
    if (mainTitle.length() < book.title().length()) {
      List<Word> main = words.read(mainTitle);
      keys.add(WordReader.key(main));
      fields.pinyinKeys(main);
    }
    fields.keys(Fields.TITLE_KEY, keys);
    if (book.originalTitle() != null) {
      List<Word> original = words.read(book.originalTitle());
      addTitle(original);
      fields.keys(Fields.ORIGINAL_TITLE_KEY, Set.of(WordReader.key(original)));
    }
    if (book.subtitle() != null) {
      List<Word> subtitle = words.read(book.subtitle());
      fields.words(Fields.TITLE, subtitle);
      fields.pinyin(subtitle);
    }
  }

  private void addTitle(List<Word> title) {
    fields.words(Fields.TITLE, title);
    fields.written(title);
    fields.beginnings(Fields.TITLE_BEGINNING, title);
    fields.pinyin(title);
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
    addContributors(book.contributors());
    if (book.series() != null) {
      List<Word> series = words.read(book.series().name());
      String key = WordReader.key(series);
      fields.words(Fields.SERIES, series);
      fields.written(series);
      fields.beginnings(Fields.SERIES_BEGINNING, series);
      fields.keys(Fields.SERIES_KEY, Set.of(key));
      fields.counted(Fields.SERIES_FACET, Set.of(key));
      if ("1".equals(book.series().number())) {
        fields.key(Fields.FIRST_OF_SERIES_KEY, key);
      }
      fields.pinyin(series);
      fields.pinyinKeys(series);
    }
    if (book.publisher() != null) {
      fields.anywhere(words.read(book.publisher()));
    }
    if (book.description() != null) {
      fields.anywhere(words.read(HtmlText.of(book.description())));
    }
  }

  private void addContributors(List<Contributor> contributors) {
    Set<String> keys = new LinkedHashSet<>();
    Set<String> counted = new LinkedHashSet<>();
    for (Contributor contributor : contributors) {
      String name = contributor.name();
      List<Word> whole = words.read(name);
      keys.add(WordReader.key(whole));
      counted.add(words.key(NameForms.known(name)));
      for (String form : NameForms.of(name)) {
        List<Word> read = form.equals(name) ? whole : words.read(form);
        fields.words(Fields.CONTRIBUTOR, read);
        fields.beginnings(Fields.CONTRIBUTOR_BEGINNING, read);
        keys.add(WordReader.key(read));
      }
      fields.written(whole);
      fields.pinyin(whole);
      fields.pinyinKeys(whole);
    }
    fields.keys(Fields.CONTRIBUTOR_KEY, keys);
    fields.counted(Fields.CONTRIBUTOR_FACET, counted);
  }

  private void addSubjects(Book book) {
    Set<String> codes = new LinkedHashSet<>();
    for (Subject subject : book.subjects()) {
      if (subject.labelEn() != null) {
        fields.anywhere(words.read(subject.labelEn()));
      }
      if (subject.labelZh() != null) {
        fields.anywhere(words.read(subject.labelZh()));
      }
      String code = FieldsOfBook.bounded(SubjectValue.key(subject.code()));
      for (int length = 1; length <= code.length(); length++) {
        codes.add(code.substring(0, length));
      }
      fields.value(Fields.SUBJECT_FACET, SubjectValue.write(subject));
    }
    codes.forEach(code -> fields.key(Fields.SUBJECT, code));
  }

  private void addIsbn(Book book) {
    if (book.isbn13() != null) {
      fields.key(Fields.ISBN, book.isbn13().value());
      for (String writing : IsbnWriting.of(book.isbn13())) {
        fields.anywhere(words.read(writing));
      }
    }
  }

  private void addEdition(Book book) {
    if (book.language() != null) {
      String tag = book.language().toLowerCase(Locale.ROOT);
      for (int end = tag.indexOf('-'); end > 0; end = tag.indexOf('-', end + 1)) {
        fields.key(Fields.LANGUAGE, tag.substring(0, end));
      }
      fields.key(Fields.LANGUAGE, tag);
      fields.value(Fields.LANGUAGE_FACET, FacetLabels.languageValue(book.language()));
    }
    if (book.form() != null) {
      fields.key(Fields.FORM, book.form().label());
      fields.value(Fields.FORM_FACET, book.form().label());
    }
    fields.key(Fields.AVAILABILITY, book.availability().name());
  }

  private void addMeasures(Book book) {
    PublicationDate date = book.publicationDate();
    if (date != null) {
      fields.point(Fields.YEAR, date.year());
      fields.number(Fields.PUBLISHED, SortOrder.sortable(date));
    }
    if (book.price() != null) {
      fields.point(Fields.PRICE, book.price().minorUnits());
      fields.number(Fields.PRICE, book.price().minorUnits());
    }
    if (book.rating() != null) {
      long average = book.rating().average().movePointRight(2).longValue();
      fields.number(Fields.RATING, average);
      fields.number(Fields.RATING_COUNT, book.rating().count());
    }
  }
}
