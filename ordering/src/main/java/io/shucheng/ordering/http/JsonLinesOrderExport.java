package io.shucheng.ordering.http;

import io.shucheng.ordering.OrderExport;
import io.shucheng.ordering.usecase.ExportOrders;
import io.shucheng.platform.web.JsonLines;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes orders as they look over HTTP, one a line. */
@Component
class JsonLinesOrderExport implements OrderExport {

  private final ExportOrders exportOrders;
  private final ObjectWriter json;

  JsonLinesOrderExport(ExportOrders exportOrders, JsonMapper json) {
    this.exportOrders = exportOrders;
    this.json = json.writerFor(ExportedOrder.class);
  }

  @Override
  public long size() {
    return exportOrders.count();
  }

  @Override
  public void write(OutputStream out, LongConsumer written) throws IOException {
    JsonLines lines = new JsonLines(json, out, written);
    exportOrders.export(
        (shown, order, payment) -> lines.add(ExportedOrder.of(shown, order, payment)));
    lines.end();
  }
}
