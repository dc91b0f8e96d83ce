package io.shucheng.ordering.domain;

import io.shucheng.catalog.BookId;

/**
 * A feed's count of a book's copies.
 *
 * @param onHand 0 or more
 */
public record StockFigure(BookId book, int onHand) {}
