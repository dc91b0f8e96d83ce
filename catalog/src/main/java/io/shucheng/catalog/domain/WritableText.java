package io.shucheng.catalog.domain;

/** Text of a file without what no report and no database can hold. */
final class WritableText {

  private static final int REPLACEMENT = 0xFFFD;

  private WritableText() {}

  static String of(String text) {
    return text.codePoints()
        .map(WritableText::writable)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int writable(int character) {
    if (character == '\t' || character == '\n' || character == '\r') {
      return ' ';
    }
    boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return half || Character.isISOControl(character) ? REPLACEMENT : character;
  }
}
