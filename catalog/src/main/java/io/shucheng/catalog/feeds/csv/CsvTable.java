package io.shucheng.catalog.feeds.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.shucheng.catalog.domain.FeedFile;
import io.shucheng.catalog.domain.FeedSink;
import io.shucheng.catalog.domain.Rejection;
import io.shucheng.catalog.domain.UnreadableFeedException;
import io.shucheng.catalog.feeds.text.BadValueException;
import io.shucheng.catalog.feeds.text.CountingStream;
import io.shucheng.catalog.feeds.text.LeftOut;
import io.shucheng.catalog.feeds.text.TextEncoding;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A CSV file on its way through: its header, then its rows. For one thread. */
final class CsvTable {

  /** The columns that name a record. */
  private static final Set<String> TITLES =
      Set.of("reference", "book_id", "isbn13", "isbn", "title");

  private static final Pattern BEGIN = Pattern.compile("starting at line (\\d+)");

  private final List<CsvProfile> profiles;
  private final FeedFile file;
  private final TextEncoding encoding;
  private final CountingStream bytes;
  private final FeedSink sink;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private long line;
  private int width;

  CsvTable(
      List<CsvProfile> profiles,
      FeedFile file,
      TextEncoding encoding,
      CountingStream bytes,
      FeedSink sink) {
    this.profiles = profiles;
    this.file = file;
    this.encoding = encoding;
    this.bytes = bytes;
    this.sink = sink;
  }

  /**
   * @param titlesOnly passes over the columns that name no record
   */
  void read(Iterator<CsvRecord> rows, boolean titlesOnly) {
    CsvRecord header = next(rows);
    if (header == null) {
      throw new UnreadableFeedException("the file has no rows; send it again");
    }
    name(header);
    CsvProfile profile = profile(header);
    if (titlesOnly) {
      columns.keySet().retainAll(TITLES);
    }
    sink.begin(file.source() != null ? file.source() : profile.source(), profile.name());
    for (CsvRecord row = next(rows); row != null; row = next(rows)) {
      sink.at(bytes.count());
      read(profile, row);
    }
    sink.at(bytes.count());
  }

  private @Nullable CsvRecord next(Iterator<CsvRecord> rows) {
    try {
      CsvRecord row = rows.hasNext() ? rows.next() : null;
      line = row == null ? line : row.getStartingLineNumber();
      return row;
    } catch (CsvParseException e) {
      Matcher begin = BEGIN.matcher(String.valueOf(e.getMessage()));
      long at = begin.find() ? Long.parseLong(begin.group(1)) : line + 1;
      boolean quote = String.valueOf(e.getMessage()).contains("quote");
      String reason =
          quote
              ? "a quote is opened and never closed"
              : "a field or a row is longer than a million characters";
      sink.reject(new Rejection(at, null, "record", null, reason, "mend or remove the row"));
      throw new UnreadableFeedException(
          "the file breaks at line "
              + at
              + ": "
              + reason
              + "; what stands before it is taken; mend the row and import the file again");
    }
  }

  private void name(CsvRecord header) {
    width = header.getFieldCount();
    for (int i = 0; i < header.getFieldCount(); i++) {
      String name = header.getField(i).strip().toLowerCase(Locale.ROOT).replace(' ', '_');
      if (!name.isEmpty() && columns.put(name, i) != null) {
        throw new UnreadableFeedException(
            "the header names the column '" + name + "' twice; name each once");
      }
    }
  }

  private CsvProfile profile(CsvRecord header) {
    List<CsvProfile> wanted =
        profiles.stream()
            .filter(profile -> file.profile() == null || profile.name().equals(file.profile()))
            .toList();
    return wanted.stream()
        .filter(profile -> profile.fits(columns.keySet()))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableFeedException(
                    "the first line is no header that is known: it says '"
                        + shortened(String.join(",", header.getFields()))
                        + "'; it must name the columns, "
                        + wanted.getFirst().needs()
                        + " at least"));
  }

  private void read(CsvProfile profile, CsvRecord row) {
    if (row.getFieldCount() != width) {
      sink.reject(miscounted(row));
      return;
    }
    CsvRow named = new CsvRow(columns, row);
    if (encoding.damaged() && row.getFields().stream().anyMatch(CsvTable::isDamaged)) {
      sink.reject(
          new Rejection(
              named.line(),
              reference(named),
              "record",
              shortened(String.join(",", row.getFields())),
              "it has bytes that are not UTF-8, as the rest of the file is",
              "save the file as UTF-8"));
      return;
    }
    try {
      sink.record(
          profile.read(named, file, new LeftOut(sink::leaveOut, named.line(), reference(named))));
    } catch (BadValueException e) {
      sink.reject(
          new Rejection(
              named.line(), reference(named), e.field(), e.value(), e.reason(), e.remedy()));
    }
  }

  private Rejection miscounted(CsvRecord row) {
    return new Rejection(
        row.getStartingLineNumber(),
        null,
        "record",
        shortened(String.join(",", row.getFields())),
        "the row has %d fields where the header names %d".formatted(row.getFieldCount(), width),
        row.getFieldCount() > width
            ? "put quotes around fields that hold the separator or a line's end"
            : "give every field; if this is the last row, the file was cut off: send all of it");
  }

  private static @Nullable String reference(CsvRow row) {
    String reference = row.text("reference");
    return reference != null ? reference : row.text("book_id");
  }

  private static boolean isDamaged(String field) {
    return field.indexOf('\uFFFD') >= 0;
  }

  private static String shortened(String text) {
    return text.length() <= Rejection.VALUE_LENGTH ? text : text.substring(0, 199) + "…";
  }
}
