package io.shucheng.catalog.feeds.onix;

import io.shucheng.catalog.feeds.text.CountingStream;
import io.shucheng.catalog.feeds.text.TextEncoding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens XML files in the encoding they have, which may not be the one they declare. */
final class XmlFile {

  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Set<String> CHINESE = Set.of("GB2312", "GBK", "x-mswin-936");
  private static final int HEAD = 256;

  private XmlFile() {}

  /** The text behind a byte order mark. */
  static Reader open(Path file, CountingStream bytes) throws IOException {
    TextEncoding encoding = TextEncoding.of(file);
    bytes.skipNBytes(encoding.markLength());
    return new XmlCharacters(new BufferedReader(decoded(file, encoding, bytes), 1 << 16));
  }

  private static Reader decoded(Path file, TextEncoding encoding, CountingStream bytes)
      throws IOException {
    String found = encoding.charset().name();
    if (encoding.markLength() > 0 || found.startsWith("UTF-16")) {
      return found.equals("UTF-8")
          ? new LenientUtf8(bytes)
          : new InputStreamReader(bytes, encoding.charset());
    }
    Charset declared = declared(file);
    return declared.equals(StandardCharsets.UTF_8)
        ? new LenientUtf8(bytes)
        : new InputStreamReader(bytes, declared);
  }

  /**
   * As the web does, ISO-8859-1 is read as windows-1252, and GB2312 and GBK as GB18030: they have
   * more of what people write.
   */
  private static Charset declared(Path file) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    Matcher declaration = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (!declaration.find()) {
      return StandardCharsets.UTF_8;
    }
    String name = declaration.group(1).toUpperCase(Locale.ROOT);
    if (name.equals("ISO-8859-1") || name.equals("US-ASCII") || name.equals("LATIN1")) {
      return WINDOWS_1252;
    }
    // a declaration in single bytes is not UTF-16, whatever it says
    boolean usable = Charset.isSupported(name) && !name.startsWith("UTF-16");
    if (!usable) {
      return StandardCharsets.UTF_8;
    }
    Charset named = Charset.forName(name);
    return CHINESE.contains(named.name()) ? Charset.forName("GB18030") : named;
  }
}
