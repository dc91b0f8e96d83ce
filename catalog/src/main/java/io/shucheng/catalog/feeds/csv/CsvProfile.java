package io.shucheng.catalog.feeds.csv;

import io.shucheng.catalog.domain.FeedFile;
import io.shucheng.catalog.domain.FeedRecord;
import io.shucheng.catalog.feeds.text.LeftOut;
import java.util.Set;

/** What the columns of a kind of CSV file mean. */
interface CsvProfile {

  String name();

  /** Whose records these are where nobody says otherwise. */
  String source();

  /** Whether a file with this header is of this kind. */
  boolean fits(Set<String> header);

  /** What a header of this kind has at least, for people. */
  String needs();

  /**
   * Reads a row.
   *
   * @throws io.shucheng.catalog.feeds.text.BadValueException if its record cannot be taken
   */
  FeedRecord read(CsvRow row, FeedFile file, LeftOut leftOut);
}
