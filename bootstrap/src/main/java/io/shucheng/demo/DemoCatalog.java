package io.shucheng.demo;

import io.shucheng.catalog.ImportProgress;
import io.shucheng.catalog.ImportRequest;
import io.shucheng.catalog.Imports;
import io.shucheng.console.ProgressDisplay;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

  DemoCatalog(Imports imports) {
    this.imports = imports;
  }

  void load() {
    load("goodbooks.csv", "goodbooks-10k");
    load("chinese.csv", "shucheng-demo");
  }

  private void load(String name, String source) {
    Path file = copy(name);
    ImportRequest request =
        new ImportRequest(name, ImportRequest.Format.CSV, "demo", source, CNY, false);
    try (ProgressDisplay display = ProgressDisplay.of("Loading " + name)) {
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
