package io.shucheng.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The shop's words: {@code messages.properties} in English, {@code messages_zh.properties} in
 * Chinese. A text with arguments is a {@link MessageFormat}; one without is taken as it stands.
 */
final class Messages {

  private static final ResourceBundle ENGLISH = load(Locale.ROOT);
  private static final ResourceBundle CHINESE = load(Locale.SIMPLIFIED_CHINESE);

  private Messages() {}

  static String text(Language language, String key, Object... arguments) {
    String text = of(language).getString(key);
    return arguments.length == 0
        ? text
        : Formats.message(language.locale(), text).format(arguments);
  }

  static boolean has(Language language, String key) {
    return of(language).containsKey(key);
  }

  private static ResourceBundle of(Language language) {
    return switch (language) {
      case ENGLISH -> ENGLISH;
      case CHINESE -> CHINESE;
    };
  }

  private static ResourceBundle load(Locale locale) {
    return ResourceBundle.getBundle(
        "messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
