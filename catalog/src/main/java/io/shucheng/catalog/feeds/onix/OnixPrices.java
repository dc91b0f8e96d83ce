package io.shucheng.catalog.feeds.onix;

import io.shucheng.catalog.feeds.text.BadValueException;
import io.shucheng.catalog.feeds.text.LeftOut;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses, for each currency, the price a reader pays. */
final class OnixPrices {

  private static final String FIELD = "PriceAmount";

  /**
   * Code list 58, the best first: recommended or fixed retail with tax, then without. Suppliers'
   * net prices are not for readers.
   */
  private static final List<String> RETAIL =
      List.of("02", "04", "42", "22", "12", "14", "01", "03", "41", "21", "11", "13", "00", "");

  /** Code list 59: for everybody. */
  private static final Set<String> UNQUALIFIED = Set.of("", "00", "05");

  private static final Set<String> SINGLE = Set.of("", "0", "1");

  private OnixPrices() {}

  static Map<String, Long> of(
      List<Notice.Supply> supplies, @Nullable Currency fallback, LeftOut leftOut) {
    Map<String, Long> prices = new HashMap<>();
    supplies.stream()
        .flatMap(supply -> supply.prices().stream())
        .filter(OnixPrices::isForReaders)
        .sorted(Comparator.comparingInt(tag -> RETAIL.indexOf(tag.type())))
        .forEach(tag -> leftOut.price(FIELD, text(tag), fallback).forEach(prices::putIfAbsent));
    return prices;
  }

  private static boolean isForReaders(Notice.Tag tag) {
    String minimum = Texts.orEmpty(tag.minimum()).strip();
    return RETAIL.contains(tag.type())
        && UNQUALIFIED.contains(tag.qualifier())
        && SINGLE.contains(minimum)
        && !tag.amount().isEmpty();
  }

  private static String text(Notice.Tag tag) {
    String currency = Texts.orEmpty(tag.currency()).strip().toUpperCase(Locale.ROOT);
    if (!currency.isEmpty() && !currency.matches("[A-Z]{3}")) {
      throw new BadValueException(
          "CurrencyCode", tag.currency(), "it is not an ISO 4217 code", "write a code such as AUD");
    }
    return tag.amount() + (currency.isEmpty() ? "" : " " + currency);
  }
}
