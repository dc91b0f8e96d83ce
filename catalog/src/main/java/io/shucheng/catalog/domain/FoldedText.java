package io.shucheng.catalog.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without what two people would write differently: case, width, punctuation, diacritics. */
public final class FoldedText {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`´]");

  private FoldedText() {}

  /** Lower-case words of letters and digits, one space between them. */
  public static String of(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String joined = APOSTROPHES.matcher(bare).replaceAll("");
    return OTHERS.matcher(joined.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** A name's words in the order of the alphabet, so that "Harper Lee" is "Lee, Harper". */
  public static String ofName(String name) {
    String[] words = of(name).split(" ", -1);
    Arrays.sort(words);
    return String.join(" ", words);
  }
}
