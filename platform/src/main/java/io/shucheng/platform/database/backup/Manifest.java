package io.shucheng.platform.database.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a backup says of itself; written last, so that a backup without it is not whole.
 *
 * @param form of the file; a newer form has a higher number
 * @param changeSets that made the schemas it was copied from
 * @param tables in an order in which they can be filled
 * @param sequences the last value given out by each; without those that gave out none
 */
record Manifest(
    int form,
    Instant madeAt,
    Set<String> changeSets,
    List<CopiedTable> tables,
    Map<String, Long> sequences) {

  static final int FORM = 1;
  static final String ENTRY = "manifest.json";

  long rows() {
    return tables.stream().mapToLong(CopiedTable::rows).sum();
  }

  /**
   * A table as it was copied.
   *
   * @param table schema and name
   * @param columns in the order of the copy
   */
  record CopiedTable(String table, List<String> columns, long rows) {

    String entry() {
      return "tables/" + table + ".copy";
    }
  }
}
