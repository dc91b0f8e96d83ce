package io.shucheng.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a book is about, in a published scheme.
 *
 * @param scheme {@code thema}, {@code bic}, {@code bisac} or another scheme's name, in lower case
 * @param code the scheme's code, such as {@code FBA}
 * @param labelEn the English heading where the shop knows it
 * @param labelZh the Chinese heading where the shop knows it
 */
public record Subject(
    String scheme, String code, @Nullable String labelEn, @Nullable String labelZh) {

  /** The heading in a reader's language, else in the other, else the code. */
  public String label(Locale locale) {
    String first = locale.getLanguage().equals("zh") ? labelZh : labelEn;
    String second = locale.getLanguage().equals("zh") ? labelEn : labelZh;
    return first != null ? first : second != null ? second : code;
  }
}
