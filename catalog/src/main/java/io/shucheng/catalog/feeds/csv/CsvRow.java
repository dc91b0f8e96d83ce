package io.shucheng.catalog.feeds.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a file whose header names the columns. */
final class CsvRow {

  private final Map<String, Integer> columns;
  private final CsvRecord record;

  CsvRow(Map<String, Integer> columns, CsvRecord record) {
    this.columns = columns;
    this.record = record;
  }

  /** The line the row begins at. */
  long line() {
    return record.getStartingLineNumber();
  }

  /** A field as it stands; null where the column is missing or the field blank. */
  @Nullable String text(String column) {
    Integer place = columns.get(column);
    if (place == null) {
      return null;
    }
    String text = record.getField(place);
    return text.isBlank() ? null : text.strip();
  }
}
