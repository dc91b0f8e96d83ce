package io.shucheng.ordering.http;

import io.shucheng.ordering.CustomerExport;
import io.shucheng.ordering.OrderExport;
import io.shucheng.platform.web.Exports;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All orders, or all customers, in one answer, written while they are read; for administrators. */
@RestController
@PreAuthorize("hasRole('ADMIN')")
class ExportsHandler {

  private final OrderExport orderExport;
  private final CustomerExport customerExport;
  private final Exports exports;

  ExportsHandler(OrderExport orderExport, CustomerExport customerExport, Exports exports) {
    this.orderExport = orderExport;
    this.customerExport = customerExport;
    this.exports = exports;
  }

  @GetMapping(path = "/api/v2/export/orders", produces = MediaType.APPLICATION_NDJSON_VALUE)
  void exportOrders(HttpServletResponse response) {
    exports.answer("orders", orderExport, response);
  }

  @GetMapping(path = "/api/v2/export/customers", produces = MediaType.APPLICATION_NDJSON_VALUE)
  void exportCustomers(HttpServletResponse response) {
    exports.answer("customers", customerExport, response);
  }
}
