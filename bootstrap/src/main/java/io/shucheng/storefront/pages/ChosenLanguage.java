package io.shucheng.storefront.pages;

import io.shucheng.words.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/**
 * Which language a reader wants: the address's {@code lang}, else the cookie's, else the first one
 * of the browser's that the shop has, else English.
 */
public final class ChosenLanguage {

  /** The parameter and the cookie. */
  public static final String NAME = "lang";

  private ChosenLanguage() {}

  public static Language of(HttpServletRequest request) {
    return byAddress(request).or(() -> byCookie(request)).orElseGet(() -> byBrowser(request));
  }

  /** What the address asks for, where it asks for one that the shop has. */
  public static Optional<Language> byAddress(HttpServletRequest request) {
    return RawQuery.first(request, NAME).flatMap(Language::of);
  }

  private static Optional<Language> byCookie(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, NAME))
        .map(Cookie::getValue)
        .flatMap(Language::of);
  }

  private static Language byBrowser(HttpServletRequest request) {
    for (Locale locale : Collections.list(request.getLocales())) {
      Optional<Language> language = Language.of(locale.getLanguage());
      if (language.isPresent()) {
        return language.get();
      }
    }
    return Language.ENGLISH;
  }
}
