package io.shucheng.ordering.http;

import io.shucheng.ordering.CustomerExport;
import io.shucheng.ordering.OrderExport;
import io.shucheng.platform.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All orders, or all customers, in one answer, written while they are read; for administrators. */
@RestController
@PreAuthorize("hasRole('ADMIN')")
class ExportsHandler {

  private static final Logger log = LoggerFactory.getLogger(ExportsHandler.class);

  /** Each lasts as long as its client takes, and has a connection of the database or often one. */
  private static final int AT_ONCE = 2;

  private static final String RETRY_SECONDS = "30";

  private final OrderExport orderExport;
  private final CustomerExport customerExport;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  ExportsHandler(OrderExport orderExport, CustomerExport customerExport) {
    this.orderExport = orderExport;
    this.customerExport = customerExport;
  }

  @GetMapping(path = "/api/v2/export/orders", produces = MediaType.APPLICATION_NDJSON_VALUE)
  void exportOrders(HttpServletResponse response) {
    export("orders", out -> orderExport.write(out, _ -> {}), response);
  }

  @GetMapping(path = "/api/v2/export/customers", produces = MediaType.APPLICATION_NDJSON_VALUE)
  void exportCustomers(HttpServletResponse response) {
    export("customers", out -> customerExport.write(out, _ -> {}), response);
  }

  private void export(String what, Writing writing, HttpServletResponse response) {
    if (!turns.tryAcquire()) {
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "too-many-exports",
              "%d exports run already; come again when one has ended".formatted(AT_ONCE))
          .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    try {
      write(what, writing, response);
    } finally {
      turns.release();
    }
  }

  private static void write(String what, Writing writing, HttpServletResponse response) {
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(what + ".ndjson").build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try {
      writing.write(response.getOutputStream());
    } catch (IOException e) {
      log.info("An export of {} ended early, its client went away: {}", what, e.toString());
    } catch (RuntimeException e) {
      if (response.isCommitted()) {
        throw new BrokenOffException(what, e);
      }
      response.resetBuffer();
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
      throw e;
    }
  }

  /** Writes all of something. */
  private interface Writing {
    void write(OutputStream out) throws IOException;
  }

  /** An export that failed when a part of it was sent. */
  static final class BrokenOffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenOffException(String what, RuntimeException cause) {
      super("an export of %s broke off".formatted(what), cause);
    }
  }

  /** Lets it through to the server, which cuts the connection: half must not look like all. */
  @ExceptionHandler
  void cut(BrokenOffException e) {
    throw e;
  }
}
