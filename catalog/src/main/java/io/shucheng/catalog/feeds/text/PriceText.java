package io.shucheng.catalog.feeds.text;

import io.shucheng.platform.money.Money;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Prices as feeds write them: {@code 39.90}, {@code 38.00元}, {@code NT$320}, {@code 30,80}, {@code
 * US $13.95 / CAN $16.95}. What can be read in two ways is refused.
 */
public final class PriceText {

  /** No book costs more, in any currency's units. */
  private static final BigDecimal MOST = new BigDecimal(10_000_000);

  private static final String REMEDY =
      "write a decimal number and the currency's code, such as 39.90 CNY";
  private static final Pattern PRICE =
      Pattern.compile("([^\\d.,+-]*)([+-]?[\\d][\\d., ]*(?:[eE][+-]?\\d+)?)(.*)");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([., ])\\d{3})(?:\\1\\d{3})*");
  private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d{1,3})?");
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  /** How currencies are marked; letters in upper case, without spaces. */
  private static final Map<String, String> MARKS =
      Map.ofEntries(
          Map.entry("元", "CNY"),
          Map.entry("圆", "CNY"),
          Map.entry("人民币", "CNY"),
          Map.entry("RMB", "CNY"),
          Map.entry("CN¥", "CNY"),
          Map.entry("NT$", "TWD"),
          Map.entry("NT", "TWD"),
          Map.entry("HK$", "HKD"),
          Map.entry("US$", "USD"),
          Map.entry("CAN$", "CAD"),
          Map.entry("CA$", "CAD"),
          Map.entry("C$", "CAD"),
          Map.entry("AU$", "AUD"),
          Map.entry("A$", "AUD"),
          Map.entry("NZ$", "NZD"),
          Map.entry("S$", "SGD"),
          Map.entry("£", "GBP"),
          Map.entry("€", "EUR"),
          Map.entry("₩", "KRW"),
          Map.entry("₹", "INR"),
          Map.entry("円", "JPY"),
          Map.entry("JP¥", "JPY"),
          Map.entry("ZŁ", "PLN"));

  private PriceText() {}

  /**
   * Reads a price, or one each for several currencies.
   *
   * @param fallback of prices that name no currency; null where that is not known
   * @throws BadValueException if it is no price, could be two, or is out of bounds
   * @throws UnknownCurrencyException if it names no currency and there is no fallback
   */
  public static Map<String, Long> parse(String field, String raw, @Nullable Currency fallback) {
    Map<String, Long> prices = new LinkedHashMap<>();
    String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).replace('\u00a0', ' ').strip();
    for (String part : text.split("[/;|]", -1)) {
      Money price = one(field, raw, part.strip(), fallback);
      if (prices.put(price.currency().getCurrencyCode(), price.minorUnits()) != null) {
        throw bad(field, raw, "two prices in " + price.currency());
      }
    }
    return prices;
  }

  private static Money one(String field, String raw, String text, @Nullable Currency fallback) {
    Matcher price = PRICE.matcher(text);
    if (!price.matches()) {
      throw bad(field, raw, "it is not a price");
    }
    Currency currency = currency(field, raw, price.group(1), price.group(3), fallback);
    BigDecimal amount = amount(field, raw, price.group(2).strip());
    if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
      throw bad(field, raw, "a book costs more than nothing and at most " + MOST.toPlainString());
    }
    try {
      return Money.of(amount, currency);
    } catch (IllegalArgumentException e) {
      throw bad(field, raw, String.valueOf(e.getMessage()));
    }
  }

  private static BigDecimal amount(String field, String raw, String digits) {
    if (GROUPED.matcher(digits).matches() && digits.indexOf('.') != digits.lastIndexOf('.')) {
      return new BigDecimal(digits.replace(".", ""));
    }
    if (GROUPED.matcher(digits).matches() && digits.indexOf('.') < 0) {
      return new BigDecimal(digits.replaceAll("[, ]", ""));
    }
    int decimal = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    String whole = decimal < 0 ? digits : digits.substring(0, decimal);
    if (decimal > 0 && GROUPED.matcher(whole).matches()) {
      return new BigDecimal(whole.replaceAll("[., ]", "") + "." + digits.substring(decimal + 1));
    }
    if (PLAIN.matcher(digits).matches()) {
      return new BigDecimal(digits.replace(',', '.'));
    }
    throw bad(field, raw, "'" + digits + "' is not an amount");
  }

  private static Currency currency(
      String field, String raw, String before, String after, @Nullable Currency fallback) {
    String mark = mark(before) + mark(after);
    if (mark.isEmpty()) {
      if (fallback == null) {
        throw new UnknownCurrencyException(raw);
      }
      return fallback;
    }
    if (MARKS.containsKey(mark)) {
      return Currency.getInstance(MARKS.get(mark));
    }
    String code = mark.endsWith("$") ? mark.substring(0, mark.length() - 1) : mark;
    if (CODE.matcher(code).matches()) {
      try {
        return Currency.getInstance(code);
      } catch (IllegalArgumentException e) {
        throw bad(field, raw, "'" + code + "' is not a currency's code");
      }
    }
    if (fallback != null && isSymbolOf(mark, fallback)) {
      return fallback;
    }
    throw bad(field, raw, "'" + mark + "' could be several currencies or none");
  }

  /** A dollar is the dollar, and a ¥ the yuan or yen, of whom the file is from. */
  private static boolean isSymbolOf(String mark, Currency currency) {
    return switch (mark) {
      case "$" ->
          switch (currency.getCurrencyCode()) {
            case "USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD" -> true;
            default -> false;
          };
      case "¥" ->
          currency.getCurrencyCode().equals("CNY") || currency.getCurrencyCode().equals("JPY");
      default -> false;
    };
  }

  private static String mark(String text) {
    return text.replaceAll("[\\s.:]", "").toUpperCase(Locale.ROOT);
  }

  private static BadValueException bad(String field, String raw, String reason) {
    return new BadValueException(field, raw, reason, REMEDY);
  }
}
