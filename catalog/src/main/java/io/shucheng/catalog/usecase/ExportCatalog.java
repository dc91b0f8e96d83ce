package io.shucheng.catalog.usecase;

import io.shucheng.catalog.CatalogExport;
import io.shucheng.catalog.domain.BookLines;
import io.shucheng.catalog.domain.WholeCatalog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Writes the whole catalog, book after book. */
@Component
class ExportCatalog implements CatalogExport {

  /** Often enough to look alive, seldom enough to cost nothing. */
  private static final int TELL_EVERY = 200;

  private final WholeCatalog catalog;
  private final BookLines lines;

  ExportCatalog(WholeCatalog catalog, BookLines lines) {
    this.catalog = catalog;
    this.lines = lines;
  }

  @Override
  public long size() {
    return catalog.size();
  }

  @Override
  public void write(OutputStream out, LongConsumer written) throws IOException {
    AtomicLong count = new AtomicLong();
    try {
      catalog.forEach(
          book -> {
            write(lines.line(book), out);
            if (count.incrementAndGet() % TELL_EVERY == 0) {
              written.accept(count.get());
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    written.accept(count.get());
  }

  private static void write(byte[] line, OutputStream out) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
