package io.shucheng.catalog.domain;

import io.shucheng.catalog.BookId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a source said last in one of its records.
 *
 * @param stock copies on hand as it counted them last; null where it never did
 */
public record SourceRecord(BookId book, UUID digest, @Nullable Integer stock) {}
