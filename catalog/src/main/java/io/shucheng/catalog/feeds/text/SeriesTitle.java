package io.shucheng.catalog.feeds.text;

import io.shucheng.catalog.Series;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title that carries its series, as in "The Hunger Games (The Hunger Games, #1)".
 *
 * @param title without the series
 */
public record SeriesTitle(String title, @Nullable Series series) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<title>.*\\S)\\s*\\((?<name>(?:[^()#]|\\([^()]*\\))*?),?\\s*#\\s*"
              + "(?<number>\\d+(?:\\.\\d+)?(?:\\s*[-–]\\s*\\d+(?:\\.\\d+)?)?)[^()]*\\)\\s*");

  /** Takes a title apart; one without such an ending stays whole. */
  public static SeriesTitle parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || form.group("name").isBlank()) {
      return new SeriesTitle(text, null);
    }
    String number = form.group("number").replaceAll("\\s", "").replace('–', '-');
    return new SeriesTitle(
        form.group("title").strip(), new Series(form.group("name").strip(), number));
  }
}
