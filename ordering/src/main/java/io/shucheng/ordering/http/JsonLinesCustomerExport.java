package io.shucheng.ordering.http;

import io.shucheng.ordering.CustomerExport;
import io.shucheng.ordering.usecase.ExportCustomers;
import io.shucheng.platform.web.JsonLines;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes customers, one a line. */
@Component
class JsonLinesCustomerExport implements CustomerExport {

  private final ExportCustomers exportCustomers;
  private final ObjectWriter json;

  JsonLinesCustomerExport(ExportCustomers exportCustomers, JsonMapper json) {
    this.exportCustomers = exportCustomers;
    this.json = json.writerFor(ExportedCustomer.class);
  }

  @Override
  public long size() {
    return exportCustomers.count();
  }

  @Override
  public void write(OutputStream out, LongConsumer written) throws IOException {
    JsonLines lines = new JsonLines(json, out, written);
    exportCustomers.export((account, address) -> lines.add(ExportedCustomer.of(account, address)));
    lines.end();
  }
}
