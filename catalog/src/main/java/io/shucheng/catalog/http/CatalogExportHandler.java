package io.shucheng.catalog.http;

import io.shucheng.catalog.CatalogExport;
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

/** The whole catalog in one answer, for administrators. */
@RestController
@PreAuthorize("hasRole('ADMIN')")
class CatalogExportHandler {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogExportHandler.class);

  /** Each holds a connection of the database for as long as its client takes. */
  private static final int AT_ONCE = 2;

  private static final String RETRY_SECONDS = "30";

  private final CatalogExport export;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  CatalogExportHandler(CatalogExport export) {
    this.export = export;
  }

  @GetMapping(path = "/api/v2/export/catalog", produces = MediaType.APPLICATION_NDJSON_VALUE)
  void exportCatalog(HttpServletResponse response) {
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
        ContentDisposition.attachment().filename("catalog.ndjson").build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try {
      export.write(response.getOutputStream(), _ -> {});
    } catch (IOException e) {
      LOG.debug("whoever took the catalog is gone", e);
    } catch (RuntimeException e) {
      if (!response.isCommitted()) {
        response.resetBuffer();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        throw e;
      }
      throw new BrokenOffException(e);
    }
  }

  /** An export that failed when a part of it was sent already. */
  static final class BrokenOffException extends RuntimeException {
    BrokenOffException(RuntimeException cause) {
      super("the catalog's export broke off", cause);
    }
  }

  /** Lets it through to the web server, which cuts the connection: half must not look like all. */
  @ExceptionHandler
  void cut(BrokenOffException e) {
    throw e;
  }
}
