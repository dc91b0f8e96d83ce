package io.shucheng.catalog.feeds.text;

import io.shucheng.catalog.domain.UnreadableFeedException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Knows files that are no text by how they begin. */
final class BinaryFiles {

  /** The first bytes, and what to tell about such a file. */
  private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

  static {
    BEGINNINGS.put("504b0304", "a ZIP archive or an Excel workbook; unpack it, or save it as CSV");
    BEGINNINGS.put("1f8b", "compressed with gzip; unpack it");
    BEGINNINGS.put("d0cf11e0", "an old Excel or Word file; save it as CSV");
    BEGINNINGS.put("25504446", "a PDF; ask for the data it was made from");
    BEGINNINGS.put("89504e47", "a picture");
    BEGINNINGS.put("ffd8ff", "a picture");
    BEGINNINGS.put("52617221", "a RAR archive; unpack it");
    BEGINNINGS.put("377abcaf", "a 7-Zip archive; unpack it");
    BEGINNINGS.put("28b52ffd", "compressed with Zstandard; unpack it");
    BEGINNINGS.put("425a68", "compressed with bzip2; unpack it");
    BEGINNINGS.put("7f454c46", "a program");
  }

  private BinaryFiles() {}

  static void refuse(byte[] head) {
    String beginning = HexFormat.of().formatHex(head, 0, Math.min(8, head.length));
    BEGINNINGS.forEach(
        (magic, kind) -> {
          if (beginning.startsWith(magic)) {
            throw new UnreadableFeedException("the file is " + kind);
          }
        });
  }
}
