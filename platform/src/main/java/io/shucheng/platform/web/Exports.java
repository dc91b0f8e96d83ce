package io.shucheng.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Answers with all there is of something, as newline-delimited JSON that is written while it is
 * read. Few run at a time on a node, for each lasts as long as its client takes and holds a
 * connection of the database. Thread-safe.
 */
@Component
public final class Exports {

  private static final Logger log = LoggerFactory.getLogger(Exports.class);

  private static final int AT_ONCE = 2;
  private static final String RETRY_SECONDS = "30";

  private final Semaphore turns = new Semaphore(AT_ONCE);

  /**
   * Writes an export into an answer. A client that goes away ends it.
   *
   * @param what names the file that the client is offered
   * @throws Problem 503 if as many run as may
   * @throws BrokenOffException if it fails when a part of it was sent
   */
  public void answer(String what, Export export, HttpServletResponse response) {
    if (!turns.tryAcquire()) {
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "too-many-exports",
              "%d exports run already; come again when one has ended".formatted(AT_ONCE))
          .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    try {
      write(what, export, response);
    } finally {
      turns.release();
    }
  }

  private static void write(String what, Export export, HttpServletResponse response) {
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(what + ".ndjson").build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try {
      export.write(response.getOutputStream(), _ -> {});
    } catch (IOException e) {
      log.info("An export of {} ended early, its client went away: {}", what, e.toString());
    } catch (RuntimeException e) {
      if (response.isCommitted()) {
        throw new BrokenOffException("an export of %s broke off".formatted(what), e);
      }
      response.resetBuffer();
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
      throw e;
    }
  }
}
