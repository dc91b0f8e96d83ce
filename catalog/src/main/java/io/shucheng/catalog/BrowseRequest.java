package io.shucheng.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Which shelf to look at. Null leaves a filter out.
 *
 * @param subject a subject's code; a code's narrower subjects are included
 * @param contributor a contributor's name, as printed
 * @param series a series' name
 * @param limit 1 to 100
 */
public record BrowseRequest(
    @Nullable String subject,
    @Nullable String contributor,
    @Nullable String series,
    Sort sort,
    int limit,
    @Nullable String cursor) {

  /** The same shelf without a place on it: what a cursor is sealed for. */
  public BrowseRequest withoutPlace() {
    return new BrowseRequest(subject, contributor, series, sort, 1, null);
  }

  /** In which order the books stand. */
  public enum Sort {
    POPULARITY,
    NEWEST,
    TITLE,
    PRICE_ASCENDING,
    PRICE_DESCENDING
  }
}
