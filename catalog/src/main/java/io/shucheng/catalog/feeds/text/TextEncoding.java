package io.shucheng.catalog.feeds.text;

import io.shucheng.catalog.domain.UnreadableFeedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * How a text file is encoded: by its mark, else UTF-8 where all of it is, else as its bytes look.
 *
 * @param markLength bytes of the byte order mark
 * @param damaged UTF-8 with bytes here and there that are not, or that ends inside a character
 */
public record TextEncoding(Charset charset, int markLength, boolean damaged) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int SAMPLE = 64 * 1024;

  /** With so many times more good than bad sequences, a file is UTF-8 that was damaged. */
  private static final int MOSTLY = 20;

  /** What short samples of Latin text are never taken for. */
  private static final Set<String> BELIEVED =
      Set.of(
          "GB18030",
          "BIG5",
          "SHIFT_JIS",
          "EUC-JP",
          "EUC-KR",
          "EUC-TW",
          "WINDOWS-1251",
          "KOI8-R",
          "HZ-GB-2312",
          "ISO-2022-JP",
          "UTF-16LE",
          "UTF-16BE");

  /**
   * Looks at a whole file.
   *
   * @throws UnreadableFeedException if it is no text
   */
  public static TextEncoding of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(SAMPLE);
    }
    if (head.length == 0) {
      throw new UnreadableFeedException("the file is empty; send it again");
    }
    BinaryFiles.refuse(head);
    TextEncoding marked = byMark(head);
    if (marked != null) {
      return marked;
    }
    Charset wide = wideOrRefused(head);
    if (wide != null) {
      return new TextEncoding(wide, 0, false);
    }
    Utf8Check utf8 = Utf8Check.of(file);
    if (utf8.bad() == 0) {
      return new TextEncoding(StandardCharsets.UTF_8, 0, utf8.cut());
    }
    if (utf8.good() > MOSTLY * utf8.bad()) {
      return new TextEncoding(StandardCharsets.UTF_8, 0, true);
    }
    return new TextEncoding(guessed(file), 0, false);
  }

  private static @Nullable TextEncoding byMark(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3, false);
    }
    if (starts(head, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2, false);
    }
    if (starts(head, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2, false);
    }
    if (starts(head, 0x84, 0x31, 0x95, 0x33)) {
      return new TextEncoding(Charset.forName("GB18030"), 4, false);
    }
    return null;
  }

  /**
   * UTF-16 without a mark shows in the zeros of its ASCII; other zeros and controls are no text.
   */
  private static @Nullable Charset wideOrRefused(byte[] head) {
    int zeros = 0;
    int controls = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        zeros++;
      } else if (head[i] > 0 && head[i] < 0x20 && "\t\n\r\f\u001a".indexOf(head[i]) < 0) {
        controls++;
      }
    }
    if (isWideAscii(head, 1)) {
      return StandardCharsets.UTF_16LE;
    }
    if (isWideAscii(head, 0)) {
      return StandardCharsets.UTF_16BE;
    }
    if (zeros + controls > head.length / 20 + 2) {
      throw new UnreadableFeedException(
          "the file is not text; save it as CSV or XML and send that");
    }
    return null;
  }

  /** Whether the file begins with ASCII, as headers and XML do, each with a zero beside it. */
  private static boolean isWideAscii(byte[] head, int zeroAt) {
    int length = Math.min(head.length, 16) & ~1;
    for (int i = 0; i < length; i += 2) {
      if (head[i + zeroAt] != 0 || head[i + 1 - zeroAt] <= 0) {
        return false;
      }
    }
    return length >= 8;
  }

  private static Charset guessed(Path file) throws IOException {
    String name = UniversalDetector.detectCharset(file);
    String upper = name == null ? "" : name.toUpperCase(Locale.ROOT);
    if (upper.equals("GBK") || upper.equals("GB2312")) {
      upper = "GB18030";
    }
    return BELIEVED.contains(upper) && Charset.isSupported(upper)
        ? Charset.forName(upper)
        : WINDOWS_1252;
  }

  private static boolean starts(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
