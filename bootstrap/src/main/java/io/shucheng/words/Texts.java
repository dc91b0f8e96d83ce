package io.shucheng.words;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.ContributorRole;
import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.PublicationDate;
import io.shucheng.catalog.Subject;
import io.shucheng.platform.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the shop says, in one language: its words, and numbers, money and dates as its readers write
 * them.
 */
public record Texts(Language language) {

  private static final int EXACT_YEAR_MONTH = 7;

  public String text(String key, Object... arguments) {
    return Messages.text(language, key, arguments);
  }

  /** An amount with its sign, such as {@code ¥39.90}. */
  public String money(Money money) {
    return money(money.amount(), money.currency());
  }

  /** An amount in few words: {@code ¥20}, but {@code ¥49.90}. */
  public String amount(BigDecimal amount, Currency currency) {
    BigDecimal exact = amount.stripTrailingZeros();
    return money(
        exact.setScale(
            exact.scale() <= 0 ? 0 : Math.max(exact.scale(), currency.getDefaultFractionDigits())),
        currency);
  }

  /** An amount with its sign and all of its digits. */
  private String money(BigDecimal amount, Currency currency) {
    Locale locale = currency.getCurrencyCode().equals("CNY") ? Locale.CHINA : language.locale();
    return Formats.money(locale, currency, amount.scale()).format(amount);
  }

  public String number(long number) {
    return Formats.wholeNumber(language.locale()).format(number);
  }

  public String rating(BigDecimal average) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(average);
  }

  /**
   * A moment in UTC, for readers without scripts; with them the page shows the reader's own time.
   */
  public String moment(Instant instant) {
    return Formats.moment(language.locale()).format(instant) + " UTC";
  }

  /** A year of the Common Era, or before it where it is negative. */
  public String year(int year) {
    return year < 0
        ? text("date.bce", number(-(long) year))
        : text("date.year", String.valueOf(year));
  }

  public String date(PublicationDate date) {
    String value = date.value();
    if (value.startsWith("-")) {
      return year(date.year());
    }
    if (value.indexOf('-') < 0) {
      return text("date.year", value);
    }
    if (value.length() == EXACT_YEAR_MONTH) {
      return DateTimeFormatter.ofPattern(text("date.month"), language.locale())
          .format(YearMonth.parse(value));
    }
    return value.length() > EXACT_YEAR_MONTH && value.indexOf('-') == 4
        ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(language.locale())
            .format(LocalDate.parse(value))
        : value;
  }

  /** A length of time in the largest unit that says enough. */
  public String duration(Duration duration) {
    long seconds = Math.max(1, duration.toSeconds());
    if (seconds < 90) {
      return text("duration.seconds", seconds);
    }
    long minutes = Math.ceilDiv(seconds, 60);
    return minutes < 90
        ? text("duration.minutes", minutes)
        : text("duration.hours", Math.ceilDiv(minutes, 60));
  }

  public String availability(Availability availability) {
    return text("availability." + availability.name());
  }

  public String role(ContributorRole role) {
    return text("role." + role.label());
  }

  /** A form by its label, such as {@code paperback}; an unknown label stands for itself. */
  public String form(String label) {
    String key = "form." + label;
    return Messages.has(language, key) ? text(key) : label;
  }

  /** Editions of one form, which may be unknown: {@code paperback}, {@code 3 paperbacks}. */
  public String editions(@Nullable ProductForm form, int count) {
    return text("editions." + (form == null ? "unknown" : form.label()), count);
  }

  /** The name of a book's language by its BCP 47 tag. */
  public String languageName(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(language.locale());
    return name.isEmpty() ? tag : name;
  }

  public String country(String code) {
    return Locale.of("", code).getDisplayCountry(language.locale());
  }

  public String subject(Subject subject) {
    return subject.label(language.locale());
  }
}
