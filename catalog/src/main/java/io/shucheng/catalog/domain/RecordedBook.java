package io.shucheng.catalog.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book with all that is kept of it.
 *
 * @param inStock as ordering told it
 * @param sources the feeds' records that mean it, in the order of their sources and references
 */
public record RecordedBook(KnownBook book, boolean inStock, List<SourceReference> sources) {

  public RecordedBook {
    sources = List.copyOf(sources);
  }

  /**
   * A feed's own name of the book.
   *
   * @param stock copies on hand as the source counted them last; null where it never did
   */
  public record SourceReference(String source, String reference, @Nullable Integer stock) {}
}
