package io.shucheng.catalog.feeds.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Languages as feeds write them (ISO 639-1, 639-2 in both forms, BCP 47) as the shop keeps them.
 */
public final class LanguageTag {

  /** ISO 639-2's bibliographic codes, where they differ from the terminological. */
  private static final Map<String, String> BIBLIOGRAPHIC =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arm", "hy"),
          Map.entry("baq", "eu"),
          Map.entry("bur", "my"),
          Map.entry("chi", "zh"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("ice", "is"),
          Map.entry("mac", "mk"),
          Map.entry("mao", "mi"),
          Map.entry("may", "ms"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("tib", "bo"),
          Map.entry("wel", "cy"));

  private static final Map<String, String> TERMINOLOGICAL = terminological();
  private static final Set<String> NONE = Set.of("und", "zxx", "mul", "mis");

  private LanguageTag() {}

  /**
   * The language alone ({@code en-US} is {@code en}), but Chinese with its script ({@code zh-TW} is
   * {@code zh-Hant}); null for what is no language or several.
   */
  public static @Nullable String of(@Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(raw.strip().replace('_', '-'));
    String language = language(locale.getLanguage());
    if (language == null) {
      return null;
    }
    if (language.equals("zh")) {
      return chinese(locale);
    }
    return language;
  }

  private static @Nullable String language(String code) {
    if (code.length() == 2) {
      return TERMINOLOGICAL.containsValue(code) ? code : null;
    }
    if (code.length() != 3 || NONE.contains(code)) {
      return null;
    }
    String bibliographic = BIBLIOGRAPHIC.get(code);
    return bibliographic != null ? bibliographic : TERMINOLOGICAL.getOrDefault(code, code);
  }

  private static String chinese(Locale locale) {
    if (!locale.getScript().isEmpty()) {
      return "zh-" + locale.getScript();
    }
    return switch (locale.getCountry()) {
      case "TW", "HK", "MO" -> "zh-Hant";
      case "CN", "SG" -> "zh-Hans";
      default -> "zh";
    };
  }

  private static Map<String, String> terminological() {
    Map<String, String> codes = new HashMap<>();
    for (String language : Locale.getISOLanguages()) {
      codes.put(Locale.of(language).getISO3Language(), language);
    }
    return Map.copyOf(codes);
  }
}
