package io.shucheng.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.shucheng.catalog.ImportProgress;
import io.shucheng.catalog.ImportRequest;
import io.shucheng.catalog.Imports;
import io.shucheng.catalog.Subject;
import io.shucheng.catalog.SubjectLabels;
import io.shucheng.console.ProgressDisplay;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Currency;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The books that come with the shop; they go in as a publisher's file would. */
@Component
class DemoCatalog {

  private static final Currency CNY = Currency.getInstance("CNY");

  private final Imports imports;
  private final SubjectLabels subjects;

  DemoCatalog(Imports imports, SubjectLabels subjects) {
    this.imports = imports;
    this.subjects = subjects;
  }

  void load() {
    nameSubjects();
    load("goodbooks.csv", "goodbooks-10k");
    load("chinese.csv", "shucheng-demo");
  }

  /** Thema's headings in both languages. */
  private void nameSubjects() {
    try (InputStream content = new ClassPathResource("demo/subjects.csv").getInputStream();
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(content, StandardCharsets.UTF_8))) {
      subjects.load(
          rows.stream()
              .map(
                  row ->
                      new Subject(
                          "thema",
                          row.getField("code"),
                          row.getField("label_en"),
                          row.getField("label_zh")))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void load(String name, String source) {
    Path file = copy(name);
    ImportRequest request =
        new ImportRequest(name, ImportRequest.Format.CSV, "demo", source, CNY, false);
    try (ProgressDisplay display = ProgressDisplay.of("Loading " + name, "books read")) {
      ImportProgress end = imports.run(request, file, display::show);
      if (end.status() != ImportProgress.Status.COMPLETED || end.rejected() > 0) {
        throw new IllegalStateException(
            "the demo's %s did not go in whole: %s".formatted(name, end));
      }
    } finally {
      delete(file);
    }
  }

  private static Path copy(String name) {
    try (InputStream content = new ClassPathResource("demo/" + name).getInputStream()) {
      Path file = Files.createTempFile("shucheng", name);
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
