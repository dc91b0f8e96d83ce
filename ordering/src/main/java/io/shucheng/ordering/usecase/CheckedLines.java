package io.shucheng.ordering.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Catalog;
import io.shucheng.catalog.Offer;
import io.shucheng.ordering.Carts;
import io.shucheng.ordering.InvalidOrderException;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.UnknownBookException;
import io.shucheng.ordering.domain.OrderLine;
import io.shucheng.platform.money.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the lines a customer asks for into lines that can be sold. */
final class CheckedLines {

  /** The most lines of an order. */
  static final int MOST_LINES = 1_000;

  private CheckedLines() {}

  /**
   * Refuses what cannot be, whatever the catalog says.
   *
   * @throws InvalidOrderException naming the first line that cannot be
   */
  static void check(List<OrderRequest.Line> lines) {
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      throw new InvalidOrderException(
          "/lines", "an order has 1 to %d lines, not %d".formatted(MOST_LINES, lines.size()));
    }
    Set<BookId> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      OrderRequest.Line line = lines.get(i);
      if (line.quantity() < 1 || line.quantity() > Carts.MOST_COPIES) {
        throw new InvalidOrderException(
            "/lines/" + i + "/quantity",
            "%d is outside 1 to %d".formatted(line.quantity(), Carts.MOST_COPIES));
      }
      if (!seen.add(line.book())) {
        throw new InvalidOrderException(
            "/lines/" + i + "/bookId",
            "book %s stands in an earlier line; order all its copies there".formatted(line.book()));
      }
    }
  }

  /**
   * Prices the lines as of now.
   *
   * @throws UnknownBookException naming every book that is not for sale
   */
  static List<OrderLine> price(List<OrderRequest.Line> lines, Catalog catalog) {
    Map<BookId, Offer> offers =
        catalog.offers(lines.stream().map(OrderRequest.Line::book).toList());
    List<OrderLine> priced = new ArrayList<>(lines.size());
    List<BookId> unsold = new ArrayList<>();
    for (OrderRequest.Line line : lines) {
      Offer offer = offers.get(line.book());
      Money price = offer == null ? null : offer.price();
      if (offer == null || price == null || !offer.forSale()) {
        unsold.add(line.book());
      } else {
        priced.add(
            new OrderLine(
                offer.book(),
                offer.title(),
                offer.revision(),
                offer.isDigital(),
                line.quantity(),
                price));
      }
    }
    if (!unsold.isEmpty()) {
      throw new UnknownBookException(unsold);
    }
    return priced;
  }
}
