package io.shucheng.catalog.feeds.onix;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.OptionalInt;

/**
 * Puts a space for each character that XML forbids, written out or as a reference, which would
 * otherwise break the file.
 */
final class XmlCharacters extends FilterReader {

  /** The longest reference, as in "&amp;#x10FFFF;", behind its ampersand, and some. */
  private static final int REFERENCE = 12;

  XmlCharacters(Reader in) {
    super(new PushbackReader(in, REFERENCE));
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    if (next == '&') {
      return forbiddenReference() ? ' ' : '&';
    }
    return next < 0 || isAllowed(next) ? next : ' ';
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int next = read();
      if (next < 0) {
        return count == 0 ? -1 : count;
      }
      buffer[offset + count++] = (char) next;
    }
    return count;
  }

  /** Swallows a reference to a forbidden character; leaves any other where it is. */
  private boolean forbiddenReference() throws IOException {
    char[] ahead = new char[REFERENCE];
    int length = 0;
    while (length < REFERENCE) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      ahead[length++] = (char) next;
      if (next == ';' || (length == 1 && next != '#')) {
        break;
      }
    }
    String text = new String(ahead, 0, length);
    OptionalInt referred = referred(text);
    if (referred.isPresent() && !isAllowedReference(referred.getAsInt())) {
      return true;
    }
    ((PushbackReader) in).unread(ahead, 0, length);
    return false;
  }

  private static OptionalInt referred(String text) {
    if (!text.startsWith("#") || !text.endsWith(";") || text.length() < 3) {
      return OptionalInt.empty();
    }
    boolean hex = text.charAt(1) == 'x' || text.charAt(1) == 'X';
    String digits = text.substring(hex ? 2 : 1, text.length() - 1);
    try {
      return OptionalInt.of(Integer.parseInt(digits, hex ? 16 : 10));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  private static boolean isAllowed(int character) {
    return character >= 0x20
        ? character != 0xFFFE && character != 0xFFFF
        : character == '\t' || character == '\n' || character == '\r';
  }

  private static boolean isAllowedReference(int codePoint) {
    return codePoint <= 0x10FFFF
        && isAllowed(codePoint)
        && !(codePoint >= 0xD800 && codePoint <= 0xDFFF);
  }
}
