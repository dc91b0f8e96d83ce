package io.shucheng.search.persistence;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.ProductForm;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What a facet's value is called in a reader's language. */
final class FacetLabels {

  private static final String BUNDLE = "io.shucheng.search.facets";

  private FacetLabels() {}

  /** A language as it is counted: without the region, which readers do not choose by. */
  static String languageValue(String tag) {
    Locale language = Locale.forLanguageTag(tag);
    return language.getLanguage().isEmpty()
        ? tag
        : new Locale.Builder()
            .setLanguage(language.getLanguage())
            .setScript(language.getScript())
            .build()
            .toLanguageTag();
  }

  static String language(String value, Locale reader) {
    String name = Locale.forLanguageTag(value).getDisplayName(reader);
    return name.isEmpty() ? value : name;
  }

  /** The name of a {@link ProductForm}, by its label. */
  static String form(String value, Locale reader) {
    return named("form." + value, value, reader);
  }

  /** The name of an {@link Availability}, by its own. */
  static String availability(String value, Locale reader) {
    return named("availability." + value, value, reader);
  }

  /** A band's amounts as the reader writes them. */
  static String price(PriceBand band, Locale reader) {
    NumberFormat money = NumberFormat.getCurrencyInstance(reader);
    money.setCurrency(band.currency());
    int digits = Math.max(0, band.currency().getDefaultFractionDigits());
    money.setMinimumFractionDigits(digits);
    money.setMaximumFractionDigits(digits);
    return money.format(band.leastAmount()) + " – " + money.format(band.mostAmount());
  }

  private static String named(String key, String otherwise, Locale reader) {
    try {
      return ResourceBundle.getBundle(
              BUNDLE,
              reader,
              ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
          .getString(key);
    } catch (MissingResourceException _) {
      return otherwise;
    }
  }
}
