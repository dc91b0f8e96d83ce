package io.shucheng.catalog.http;

import io.shucheng.catalog.ImportId;
import io.shucheng.catalog.ImportProgress;
import io.shucheng.catalog.ImportTooLargeException;
import io.shucheng.catalog.Imports;
import io.shucheng.catalog.TooManyImportsException;
import io.shucheng.platform.web.ListLimit;
import io.shucheng.platform.web.Page;
import io.shucheng.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Imports, for those who keep the catalog. */
@RestController
@RequestMapping("/api/v2/catalog/imports")
@PreAuthorize("hasRole('MERCHANDISER')")
class ImportsHandler {

  private static final String RETRY_SECONDS = "30";

  private final Imports imports;
  private final ImportEvents events;

  ImportsHandler(Imports imports, ImportEvents events) {
    this.imports = imports;
    this.events = events;
  }

  @PostMapping
  ResponseEntity<ImportBody> submit(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() == 0) {
      throw Problem.badRequest("the body is empty; send the file as it is");
    }
    ImportId id = submitted(request);
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .location(URI.create("/api/v2/catalog/imports/" + id))
        .body(ImportBody.of(known(id)));
  }

  @GetMapping
  Page<ImportBody> list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return imports
        .page(ListLimit.of(limit), cursor == null || cursor.isBlank() ? null : cursor)
        .map(ImportBody::of);
  }

  @GetMapping("/{id}")
  ImportBody show(@PathVariable UUID id) {
    return ImportBody.of(known(new ImportId(id)));
  }

  @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(@PathVariable UUID id) {
    known(new ImportId(id));
    return events.of(new ImportId(id));
  }

  @GetMapping("/{id}/rejects")
  void rejects(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    known(new ImportId(id));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects-" + id + ".csv\"");
    imports.writeRejects(new ImportId(id), response.getOutputStream());
  }

  private ImportId submitted(HttpServletRequest request) throws IOException {
    var wanted = ImportParameters.read(request);
    try {
      return imports.submit(wanted, request.getInputStream());
    } catch (ImportTooLargeException e) {
      throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", String.valueOf(e.getMessage()));
    } catch (TooManyImportsException e) {
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE, "too-many-imports", String.valueOf(e.getMessage()))
          .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    } catch (IllegalArgumentException e) {
      throw Problem.badParameter("profile", String.valueOf(e.getMessage()));
    }
  }

  private ImportProgress known(ImportId id) {
    return imports.find(id).orElseThrow(() -> Problem.notFound("there is no import " + id));
  }
}
