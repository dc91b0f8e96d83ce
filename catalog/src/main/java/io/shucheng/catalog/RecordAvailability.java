package io.shucheng.catalog;

import java.util.Map;

/** How ordering tells the catalog that books came into stock or went out of it. */
public interface RecordAvailability {

  /**
   * Records whether copies can be had. Only books for which this differs from what is recorded are
   * changed; they get a new revision and enter the change feed, in one transaction. Repeating it
   * changes nothing.
   *
   * @param inStock true where at least one copy can be bought
   */
  void record(Map<BookId, Boolean> inStock);
}
