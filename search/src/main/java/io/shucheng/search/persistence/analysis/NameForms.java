package io.shucheng.search.persistence.analysis;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways in which a name with initials is written: {@code J. R. R.}, {@code J.R.R.}, {@code JRR}.
 */
public final class NameForms {

  private static final Pattern INITIALS = Pattern.compile("(?:\\b\\p{L}\\.[\\s\\u00A0]*){2,}");

  private static final Pattern JOINING_DOT = Pattern.compile("\\.(?=\\p{L}{2})");

  private NameForms() {}

  /** Puts a space where a dot joins two words, as in {@code J.K.Rowling}; nothing moves. */
  public static String separated(String text) {
    return text.indexOf('.') < 0 ? text : JOINING_DOT.matcher(text).replaceAll(" ");
  }

  /** The form by which a name is known again, however its initials are written. */
  public static String known(String name) {
    return of(name).getLast();
  }

  /** A name's forms, of which a reader may use any. */
  public static List<String> of(String name) {
    Matcher initials = INITIALS.matcher(name);
    if (!initials.find()) {
      return List.of(name);
    }
    return List.of(
        initials.replaceAll(found -> found.group().replaceAll("[.\\s\\u00A0]+", " ")),
        initials.replaceAll(found -> found.group().replaceAll("[.\\s\\u00A0]+", "") + " "));
  }
}
