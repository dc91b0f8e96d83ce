package io.shucheng.search.domain;

/**
 * What a reader probably meant.
 *
 * @param text as it was written, or corrected
 */
public record Meaning(String text, Demand demand) {}
