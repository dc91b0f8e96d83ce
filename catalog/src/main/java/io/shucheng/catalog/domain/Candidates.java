package io.shucheng.catalog.domain;

import io.shucheng.catalog.BookId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The books that the records of a batch may mean.
 *
 * @param records what the source said before, by reference
 * @param books each candidate once
 * @param claims the references by which the source already knows each candidate
 */
public record Candidates(
    Map<String, SourceRecord> records, List<KnownBook> books, Map<BookId, Set<String>> claims) {}
