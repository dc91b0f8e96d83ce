package io.shucheng.search.persistence;

import io.shucheng.search.persistence.analysis.BookAnalyzer;
import io.shucheng.search.persistence.analysis.BookAnalyzer.Form;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** How each text field is analysed and what is kept of its terms. */
final class FieldTypes {

  private static final FieldType SEARCHED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType LOOKED_UP = type(IndexOptions.DOCS, true);

  private static final Map<String, Form> OTHER_FORMS =
      Map.of(
          Fields.WRITTEN, Form.WRITTEN,
          Fields.TITLE_BEGINNING, Form.BEGINNING,
          Fields.CONTRIBUTOR_BEGINNING, Form.BEGINNING,
          Fields.SERIES_BEGINNING, Form.BEGINNING);

  private FieldTypes() {}

  static Field text(String field, String value) {
    return new Field(field, value, OTHER_FORMS.containsKey(field) ? LOOKED_UP : SEARCHED);
  }

  static Analyzer analyzer() {
    Map<Form, Analyzer> analyzers =
        Map.of(
            Form.WRITTEN, new BookAnalyzer(Form.WRITTEN),
            Form.BEGINNING, new BookAnalyzer(Form.BEGINNING));
    Map<String, Analyzer> byField = new HashMap<>();
    OTHER_FORMS.forEach((field, form) -> byField.put(field, analyzers.get(form)));
    return new PerFieldAnalyzerWrapper(new BookAnalyzer(Form.SEARCHED), byField);
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
