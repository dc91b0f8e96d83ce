package io.shucheng.search.persistence;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.BookSummary;
import io.shucheng.search.SearchResult.Hit;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;

/** Reads what answers show of the books found. */
final class Hits {

  private Hits() {}

  /**
   * Reads what is kept of some documents, in their order.
   *
   * @param found document numbers
   * @throws CorruptIndexException if one has nothing
   */
  static List<StoredHit> read(IndexReader reader, int[] found) throws IOException {
    // values can be read forwards only, and to begin reading them costs more than to go on
    long[] ascending = new long[found.length];
    for (int i = 0; i < found.length; i++) {
      ascending[i] = (long) found[i] << Integer.SIZE | i;
    }
    Arrays.sort(ascending);
    StoredHit[] hits = new StoredHit[found.length];
    LeafReaderContext segment = null;
    BinaryDocValues values = DocValues.emptyBinary();
    for (long one : ascending) {
      int document = (int) (one >>> Integer.SIZE);
      if (segment == null || document >= segment.docBase + segment.reader().maxDoc()) {
        segment = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        values = DocValues.getBinary(segment.reader(), Fields.HIT);
      }
      if (!values.advanceExact(document - segment.docBase)) {
        throw new CorruptIndexException("document " + document + " has no hit", segment.toString());
      }
      hits[(int) one] = StoredHit.read(values.binaryValue());
    }
    return Arrays.asList(hits);
  }

  static List<StoredHit> read(IndexReader reader, ScoreDoc[] found) throws IOException {
    return read(reader, Arrays.stream(found).mapToInt(hit -> hit.doc).toArray());
  }

  /**
   * @param grouped whether the hit stands for all editions of its work
   */
  static Hit shown(StoredHit hit, Highlighting highlighting, boolean grouped) {
    Map<String, String> highlights = new LinkedHashMap<>();
    List<String> contributors = List.copyOf(hit.contributors());
    highlighting.of(hit.title(), hit.language()).ifPresent(html -> highlights.put("title", html));
    highlighting
        .of(String.join(", ", contributors), hit.language())
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
