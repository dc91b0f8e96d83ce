package io.shucheng.catalog.domain;

/**
 * A subject as a feed names it.
 *
 * @param scheme {@code thema}, {@code bic}, {@code bisac} or another, in lower case
 */
public record SubjectCode(String scheme, String code) {}
