package io.shucheng.search.persistence;

import io.shucheng.search.SearchUnavailableException;
import org.apache.lucene.index.CorruptIndexException;

/** Has a reader find an index broken. */
public final class BrokenIndex {

  private BrokenIndex() {}

  /** As when a checksum is wrong where a reader looks; what is open stays readable otherwise. */
  public static void in(IndexFolder folder) {
    try {
      folder.read(
          _ -> {
            throw new CorruptIndexException("a checksum is wrong", "a file");
          });
    } catch (SearchUnavailableException _) {
      // what the reader is told
    }
  }
}
