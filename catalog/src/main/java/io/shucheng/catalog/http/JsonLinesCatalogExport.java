package io.shucheng.catalog.http;

import io.shucheng.catalog.CatalogExport;
import io.shucheng.catalog.usecase.ReadWholeCatalog;
import io.shucheng.platform.web.JsonLines;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes books as they look over HTTP, one a line. */
@Component
class JsonLinesCatalogExport implements CatalogExport {

  private final ReadWholeCatalog readWholeCatalog;
  private final ObjectWriter json;

  JsonLinesCatalogExport(ReadWholeCatalog readWholeCatalog, JsonMapper json) {
    this.readWholeCatalog = readWholeCatalog;
    this.json = json.writerFor(ExportedBookBody.class);
  }

  @Override
  public long size() {
    return readWholeCatalog.count();
  }

  @Override
  public void write(OutputStream out, LongConsumer written) throws IOException {
    JsonLines lines = new JsonLines(json, out, written);
    readWholeCatalog.read(book -> lines.add(ExportedBookBody.of(book)));
    lines.end();
  }
}
