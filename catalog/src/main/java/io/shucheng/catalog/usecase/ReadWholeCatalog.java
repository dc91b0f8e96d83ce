package io.shucheng.catalog.usecase;

import io.shucheng.catalog.domain.RecordedBook;
import io.shucheng.catalog.domain.WholeCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Reads the whole catalog out, book after book. */
@Component
public class ReadWholeCatalog {

  private final WholeCatalog catalog;

  ReadWholeCatalog(WholeCatalog catalog) {
    this.catalog = catalog;
  }

  /** How many books there are now. */
  public long count() {
    return catalog.size();
  }

  /**
   * Gives every book to a reader, as all stood at one moment.
   *
   * @throws IOException if the reader does; nothing more is read then
   */
  public void read(Reader reader) throws IOException {
    try {
      catalog.forEach(book -> read(book, reader));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void read(RecordedBook book, Reader reader) {
    try {
      reader.read(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes books. */
  @FunctionalInterface
  public interface Reader {

    void read(RecordedBook book) throws IOException;
  }
}
