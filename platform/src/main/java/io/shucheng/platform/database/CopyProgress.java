package io.shucheng.platform.database;

/** Is told how far a copy of the database is. */
@FunctionalInterface
public interface CopyProgress {

  /**
   * @param rows copied so far
   * @param total to be copied in all
   */
  void at(long rows, long total);
}
