package io.shucheng.catalog.domain;

import java.nio.file.Path;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A file to read.
 *
 * @param profile names the columns of a CSV file; null picks the one whose header matches
 * @param source whose records these are; null takes what the file says of itself
 * @param currency of prices that name none; null where that is not known
 * @param shop the currency the shop sells in
 */
public record FeedFile(
    Path path,
    @Nullable String profile,
    @Nullable String source,
    @Nullable Currency currency,
    Currency shop) {}
