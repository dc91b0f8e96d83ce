package io.shucheng.catalog;

/**
 * Somebody who made a book.
 *
 * @param name as the title page has it
 */
public record Contributor(String name, ContributorRole role) {}
