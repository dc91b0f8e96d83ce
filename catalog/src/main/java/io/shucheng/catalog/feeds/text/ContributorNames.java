package io.shucheng.catalog.feeds.text;

import io.shucheng.catalog.domain.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Several names in one field. */
public final class ContributorNames {

  /** What stands behind a comma and is no name of its own. */
  private static final Pattern SUFFIX =
      Pattern.compile("(?i)(jr|sr|ii|iii|iv|m\\.?\\s?d|ph\\.?\\s?d|esq)\\.?");

  private ContributorNames() {}

  /** Names with commas between them; "Martin Luther King, Jr." stays one. */
  public static List<String> commaSeparated(String field, String text) {
    List<String> names = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (!names.isEmpty() && SUFFIX.matcher(part.strip()).matches()) {
        names.set(names.size() - 1, names.getLast() + ", " + part.strip());
      } else {
        add(field, names, part);
      }
    }
    return names;
  }

  /** Names with a bar between them. */
  public static List<String> barSeparated(String field, String text) {
    List<String> names = new ArrayList<>();
    for (String part : text.split("\\|", -1)) {
      add(field, names, part);
    }
    return names;
  }

  private static void add(String field, List<String> names, String raw) {
    String name = name(field, raw);
    if (name != null) {
      names.add(name);
    }
  }

  /** One name; null where it has neither letters nor digits, as the "-" that stands for nobody. */
  public static @Nullable String name(String field, @Nullable String raw) {
    String name = PlainText.of(field, raw, Bounds.NAME);
    return name == null || FoldedText.of(name).isEmpty() ? null : name;
  }
}
