package io.shucheng.search.persistence;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.BookSummary;
import io.shucheng.search.SearchResult.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;

/** Reads what answers show of the books found. */
final class Hits {

  private Hits() {}

  /**
   * @param found document numbers
   */
  static List<StoredHit> read(IndexReader reader, List<Integer> found) throws IOException {
    List<StoredHit> hits = new ArrayList<>(found.size());
    for (int doc : found) {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.HIT);
      if (values.advanceExact(doc - leaf.docBase)) {
        hits.add(StoredHit.read(values.binaryValue()));
      }
    }
    return hits;
  }

  static List<StoredHit> read(IndexReader reader, ScoreDoc[] found) throws IOException {
    return read(reader, Arrays.stream(found).map(hit -> hit.doc).toList());
  }

  /**
   * @param grouped whether the hit stands for all editions of its work
   */
  static Hit shown(StoredHit hit, Highlighting highlighting, boolean grouped) {
    Map<String, String> highlights = new LinkedHashMap<>();
    List<String> contributors = List.copyOf(hit.contributors());
    highlighting.of(hit.title()).ifPresent(html -> highlights.put("title", html));
    highlighting
        .of(String.join(", ", contributors))
        .ifPresent(html -> highlights.put("contributors", html));
    BookId id = new BookId(hit.id());
    return new Hit(
        id,
        hit.title(),
        contributors,
        hit.price(),
        hit.availability(),
        BookSummary.coverUrl(id, hit.revision()),
        highlights,
        grouped ? hit.editions() : List.of());
  }
}
