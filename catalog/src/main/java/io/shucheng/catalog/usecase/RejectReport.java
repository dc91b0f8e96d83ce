package io.shucheng.catalog.usecase;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.shucheng.catalog.ImportId;
import io.shucheng.catalog.domain.ImportRuns;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** An import's reject report as a CSV file. */
final class RejectReport {

  private RejectReport() {}

  static void write(ImportRuns runs, ImportId id, OutputStream out) {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord("line", "reference", "field", "value", "reason", "remedy");
    runs.forEachRejection(
        id,
        rejection ->
            csv.writeRecord(
                Long.toString(rejection.line()),
                rejection.reference(),
                rejection.field(),
                rejection.value(),
                rejection.reason(),
                rejection.remedy()));
    try {
      csv.flush();
      text.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
