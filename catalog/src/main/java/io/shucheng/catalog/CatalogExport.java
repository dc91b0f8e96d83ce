package io.shucheng.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/**
 * Gives the whole catalog away: every book, withdrawn ones too, with all that is kept of it, as
 * newline-delimited JSON in the order of the ids. Thread-safe.
 */
public interface CatalogExport {

  /** The books that an export which begins now would write. */
  long size();

  /**
   * Writes the catalog as it stands at this moment, whatever changes meanwhile, in memory that does
   * not grow with it.
   *
   * @param out is flushed and left open
   * @param written told how many books are written so far, every few hundred and at the end
   * @throws IOException if {@code out} does; the export ends there
   */
  void write(OutputStream out, LongConsumer written) throws IOException;
}
