package io.shucheng.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A book's place in a series.
 *
 * @param number as printed, such as {@code 1}, {@code 0.5} or {@code 1-3}
 */
public record Series(String name, @Nullable String number) {}
