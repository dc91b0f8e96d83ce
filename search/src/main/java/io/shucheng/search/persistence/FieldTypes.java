package io.shucheng.search.persistence;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** What is kept of the terms of each kind of field. */
final class FieldTypes {

  /** Words in their places; how many a field has counts only in titles. */
  static final FieldType TITLE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

  static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

  /** Beginnings, each as frequent as its book is popular. */
  static final FieldType BEGINNINGS = type(IndexOptions.DOCS_AND_FREQS, true);

  private FieldTypes() {}

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
