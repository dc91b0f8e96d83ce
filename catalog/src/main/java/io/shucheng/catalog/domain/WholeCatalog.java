package io.shucheng.catalog.domain;

import java.util.function.Consumer;

/** All editions at one moment, for those who take the whole catalog away. */
public interface WholeCatalog {

  /** The number of books, withdrawn ones too. */
  long size();

  /**
   * Goes through every book in the order of the ids, as they all stood at the beginning, without
   * holding them in memory. An exception of the reader ends it.
   */
  void forEach(Consumer<RecordedBook> reader);
}
