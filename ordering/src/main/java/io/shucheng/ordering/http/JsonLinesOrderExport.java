package io.shucheng.ordering.http;

import io.shucheng.ordering.OrderExport;
import io.shucheng.ordering.usecase.ExportOrders;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes orders as they look over HTTP, one a line. */
@Component
class JsonLinesOrderExport implements OrderExport {

  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int PROGRESS_EVERY = 500;

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
    Lines lines = new Lines(new BufferedOutputStream(out, BUFFER_BYTES), written);
    exportOrders.export(
        (shown, order, payment) -> lines.add(ExportedOrder.of(shown, order, payment)));
    lines.end();
  }

  /** The lines of one export. */
  private final class Lines {

    private final OutputStream out;
    private final LongConsumer written;
    private long count;

    Lines(OutputStream out, LongConsumer written) {
      this.out = out;
      this.written = written;
    }

    void add(ExportedOrder order) throws IOException {
      out.write(json.writeValueAsBytes(order));
      out.write('\n');
      if (++count % PROGRESS_EVERY == 0) {
        written.accept(count);
      }
    }

    void end() throws IOException {
      out.flush();
      written.accept(count);
    }
  }
}
