package io.shucheng.catalog.feeds.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.shucheng.catalog.ImportRequest;
import io.shucheng.catalog.domain.FeedFile;
import io.shucheng.catalog.domain.FeedReader;
import io.shucheng.catalog.domain.FeedSink;
import io.shucheng.catalog.feeds.text.CountingStream;
import io.shucheng.catalog.feeds.text.TextEncoding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads CSV files row by row, whatever their encoding, separator and line ends. */
@Component
class CsvFeedReader implements FeedReader {

  private static final List<CsvProfile> PROFILES =
      List.of(new GoodbooksProfile(), new ShuchengProfile("shucheng"), new ShuchengProfile("demo"));

  /** Longer ones are a quote that was never closed. */
  private static final int MOST_FIELD = 1 << 20;

  private static final int BEGINNING = 64 * 1024;

  @Override
  public ImportRequest.Format format() {
    return ImportRequest.Format.CSV;
  }

  @Override
  public void check(ImportRequest request) {
    String profile = request.profile();
    if (profile != null && PROFILES.stream().noneMatch(known -> known.name().equals(profile))) {
      throw new IllegalArgumentException(
          "'"
              + profile
              + "' is no profile; there are "
              + PROFILES.stream().map(CsvProfile::name).collect(Collectors.joining(", ")));
    }
  }

  @Override
  public void read(FeedFile file, FeedSink sink) {
    read(file, sink, false);
  }

  @Override
  public void readTitles(FeedFile file, FeedSink sink) {
    read(file, sink, true);
  }

  private static void read(FeedFile file, FeedSink sink, boolean titlesOnly) {
    try {
      TextEncoding encoding = TextEncoding.of(file.path());
      char separator = separator(file.path(), encoding);
      try (CountingStream bytes = new CountingStream(Files.newInputStream(file.path()));
          Reader text = open(bytes, encoding);
          CsvReader<CsvRecord> csv = csv(separator, text)) {
        new CsvTable(PROFILES, file, encoding, bytes, sink).read(csv.iterator(), titlesOnly);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.path().getFileName(), e);
    }
  }

  /** Quotes that somebody forgot to double are taken as they stand. */
  @SuppressWarnings("removal") // its successor is not published yet
  private static CsvReader<CsvRecord> csv(char separator, Reader text) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(false)
        .maxBufferSize(2 * MOST_FIELD)
        .build(
            CsvRecordHandler.of(
                limits -> limits.maxFieldSize(MOST_FIELD).maxRecordSize(2 * MOST_FIELD)),
            text);
  }

  private static char separator(Path file, TextEncoding encoding) throws IOException {
    try (Reader text = open(new CountingStream(Files.newInputStream(file)), encoding)) {
      char[] beginning = new char[BEGINNING];
      int length = 0;
      for (int got = 0; got >= 0 && length < BEGINNING; ) {
        got = text.read(beginning, length, BEGINNING - length);
        length += Math.max(0, got);
      }
      return CsvDialect.separator(new String(beginning, 0, length));
    }
  }

  private static Reader open(CountingStream bytes, TextEncoding encoding) throws IOException {
    bytes.skipNBytes(encoding.markLength());
    return new BufferedReader(new InputStreamReader(bytes, encoding.charset()), BEGINNING);
  }
}
