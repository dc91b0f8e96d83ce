package io.shucheng.search.persistence;

import io.shucheng.search.persistence.analysis.PinyinForms;
import io.shucheng.search.persistence.analysis.Stems;
import io.shucheng.search.persistence.analysis.Terms;
import io.shucheng.search.persistence.analysis.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * The fields of one document after the other. Each text is read once, by its caller, however many
 * fields it goes into. Used by one thread.
 */
final class FieldsOfBook {

  private static final int LONGEST_KEY = 256;

  private final Stems stems = new Stems();
  private final List<TermStream> streams = new ArrayList<>();
  private final Map<String, Set<String>> beginnings = new LinkedHashMap<>();
  private final Map<String, TermStream.Counted> streamsOfBeginnings = new LinkedHashMap<>();
  private final Set<String> written = new LinkedHashSet<>();
  private final Set<String> pinyin = new LinkedHashSet<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private final Set<String> pinyinKeys = new LinkedHashSet<>();
  private final Set<String> initials = new LinkedHashSet<>();
  private Document document = new Document();
  private int used;
  private int level = 1;
  private String language = "";

  /**
   * Begins a document; the one before is of no use any more.
   *
   * @param of the language whose stems are searched, too
   */
  void begin(int popularity, String of) {
    document = new Document();
    language = of;
    used = 0;
    level = popularity;
    beginnings.values().forEach(Set::clear);
    for (Set<String> gathered : List.of(written, pinyin, keys, pinyinKeys, initials)) {
      gathered.clear();
    }
  }

  /** The document with all that was gathered. */
  Document document() {
    beginnings.forEach(
        (field, all) -> {
          if (!all.isEmpty()) {
            TermStream.Counted stream =
                streamsOfBeginnings.computeIfAbsent(field, _ -> new TermStream.Counted());
            document.add(new Field(field, stream.of(all, level), FieldTypes.BEGINNINGS));
          }
        });
    written.forEach(word -> key(Fields.WRITTEN, word));
    pinyin.forEach(pair -> key(Fields.PINYIN, pair));
    keys.forEach(key -> key(Fields.KEY, key));
    pinyinKeys.forEach(key -> key(Fields.PINYIN_KEY, key));
    initials.forEach(letters -> key(Fields.INITIALS, letters));
    return document;
  }

  /** Words that raise a book which they find. */
  void words(String field, List<Word> words) {
    FieldType type = field.equals(Fields.TITLE) ? FieldTypes.TITLE : FieldTypes.WORDS;
    stream(field, Terms.searched(words, stems, ""), type);
    anywhere(words);
  }

  /** Words by which a book is found. */
  void anywhere(List<Word> words) {
    stream(Fields.ALL, Terms.searched(words, stems, language), FieldTypes.WORDS);
  }

  void written(List<Word> words) {
    written.addAll(Terms.written(words));
  }

  void beginnings(String field, List<Word> words) {
    beginnings.computeIfAbsent(field, _ -> new LinkedHashSet<>()).addAll(Terms.beginnings(words));
  }

  void pinyin(List<Word> words) {
    pinyin.addAll(PinyinForms.pairs(words));
  }

  /** A title or a name, whole, as it is read. */
  void pinyinKeys(List<Word> words) {
    pinyinKeys.addAll(PinyinForms.joined(words));
    initials.addAll(PinyinForms.initials(words));
  }

  /** Whole texts of a kind, by which they are found as such. */
  void keys(String field, Set<String> whole) {
    for (String key : whole) {
      key(field, key);
      if (!key.isEmpty()) {
        keys.add(bounded(key));
      }
    }
  }

  /** Something that is looked up as it is. */
  void key(String field, String key) {
    if (!key.isEmpty()) {
      document.add(new StringField(field, bounded(key), Store.NO));
    }
  }

  /** Names that are counted. */
  void counted(String field, Set<String> names) {
    for (String name : names) {
      if (!name.isEmpty()) {
        document.add(new SortedNumericDocValuesField(field, NumberFacet.numberOf(name)));
      }
    }
  }

  /** A value that is counted. */
  void value(String field, String value) {
    document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
  }

  void number(String field, long number) {
    document.add(new NumericDocValuesField(field, number));
  }

  void point(String field, long number) {
    document.add(new LongPoint(field, number));
  }

  void bytes(String field, BytesRef bytes) {
    document.add(new BinaryDocValuesField(field, bytes));
  }

  static String bounded(String key) {
    return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
  }

  private void stream(String field, List<Terms.Term> terms, FieldType type) {
    if (terms.isEmpty()) {
      return;
    }
    if (used == streams.size()) {
      streams.add(new TermStream());
    }
    document.add(new Field(field, streams.get(used++).of(terms), type));
  }
}
