package io.shucheng.ordering.http;

import io.shucheng.ordering.OrderExport;
import io.shucheng.platform.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/** All orders in one answer, written while they are read; for administrators. */
@RestController
@PreAuthorize("hasRole('ADMIN')")
class OrderExportHandler {

  private static final Logger log = LoggerFactory.getLogger(OrderExportHandler.class);

  /** Each has a connection of the database for as long as its client takes. */
  private static final int AT_ONCE = 2;

  private static final String RETRY_SECONDS = "30";

  private final OrderExport orderExport;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  OrderExportHandler(OrderExport orderExport) {
    this.orderExport = orderExport;
  }

  @GetMapping(path = "/api/v2/export/orders", produces = MediaType.APPLICATION_NDJSON_VALUE)
  void exportOrders(HttpServletResponse response) {
    if (!turns.tryAcquire()) {
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "too-many-exports",
              "%d exports run already; come again when one has ended".formatted(AT_ONCE))
          .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    try {
      write(response);
    } finally {
      turns.release();
    }
  }

  private void write(HttpServletResponse response) {
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("orders.ndjson").build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try {
      orderExport.write(response.getOutputStream(), _ -> {});
    } catch (IOException e) {
      log.info("An export of orders ended early, its client went away: {}", e.toString());
    } catch (RuntimeException e) {
      if (response.isCommitted()) {
        throw new BrokenOffException(e);
      }
      response.resetBuffer();
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
      throw e;
    }
  }

  /** An export that failed when a part of it was sent. */
  static final class BrokenOffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenOffException(RuntimeException cause) {
      super("an export of orders broke off", cause);
    }
  }

  /** Lets it through to the server, which cuts the connection: half must not look like all. */
  @ExceptionHandler
  void cut(BrokenOffException e) {
    throw e;
  }
}
