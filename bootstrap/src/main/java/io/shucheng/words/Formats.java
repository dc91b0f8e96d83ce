package io.shucheng.words;

import java.text.DecimalFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Formats that were made once: to make one takes far longer than to use it. Numbers' and messages'
 * are of one thread at a time, so each use gets a copy. Thread-safe.
 */
final class Formats {

  private static final Map<MoneyStyle, DecimalFormat> MONEY = new ConcurrentHashMap<>();
  private static final Map<Locale, NumberFormat> WHOLE_NUMBERS = new ConcurrentHashMap<>();
  private static final Map<MessageStyle, MessageFormat> MESSAGES = new ConcurrentHashMap<>();
  private static final Map<Locale, DateTimeFormatter> MOMENTS = new ConcurrentHashMap<>();

  private Formats() {}

  /** As many as there are languages, currencies of the shop, and digits of those. */
  private record MoneyStyle(Locale locale, Currency currency, int digits) {

    DecimalFormat format() {
      DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
      format.setCurrency(currency);
      format.setMinimumFractionDigits(digits);
      format.setMaximumFractionDigits(digits);
      return format;
    }
  }

  /** As many as there are texts. */
  private record MessageStyle(Locale locale, String text) {

    MessageFormat format() {
      return new MessageFormat(text, locale);
    }
  }

  static DecimalFormat money(Locale locale, Currency currency, int digits) {
    return copy(MONEY, new MoneyStyle(locale, currency, digits), MoneyStyle::format);
  }

  static NumberFormat wholeNumber(Locale locale) {
    return copy(WHOLE_NUMBERS, locale, NumberFormat::getIntegerInstance);
  }

  /**
   * @param text one of the shop's own, of which there are only so many
   */
  static MessageFormat message(Locale locale, String text) {
    return copy(MESSAGES, new MessageStyle(locale, text), MessageStyle::format);
  }

  /** A moment of UTC. */
  static DateTimeFormatter moment(Locale locale) {
    return MOMENTS.computeIfAbsent(
        locale,
        known ->
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(known)
                .withZone(ZoneOffset.UTC));
  }

  @SuppressWarnings("unchecked") // a clone is of its original's class
  private static <K, F extends Format> F copy(Map<K, F> made, K key, Function<K, F> make) {
    F known = made.get(key);
    return (F) (known == null ? made.computeIfAbsent(key, make) : known).clone();
  }
}
