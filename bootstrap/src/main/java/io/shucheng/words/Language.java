package io.shucheng.words;

import java.util.Locale;
import java.util.Optional;

/** A language that the shop speaks. */
public enum Language {
  ENGLISH("en", Locale.ENGLISH, "English"),
  CHINESE("zh", Locale.SIMPLIFIED_CHINESE, "中文");

  private final String code;
  private final Locale locale;
  private final String ownName;

  Language(String code, Locale locale, String ownName) {
    this.code = code;
    this.locale = locale;
    this.ownName = ownName;
  }

  /** As cookies and addresses write it: {@code zh}. */
  public String code() {
    return code;
  }

  public Locale locale() {
    return locale;
  }

  /** What its speakers call it. */
  public String ownName() {
    return ownName;
  }

  /** The BCP 47 tag for {@code lang} attributes. */
  public String tag() {
    return locale.toLanguageTag();
  }

  /** The language of a code such as {@code zh}. */
  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
