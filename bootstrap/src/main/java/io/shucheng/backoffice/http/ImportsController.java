package io.shucheng.backoffice.http;

import io.shucheng.catalog.ImportId;
import io.shucheng.catalog.ImportProgress;
import io.shucheng.catalog.Imports;
import io.shucheng.storefront.pages.Notice;
import io.shucheng.storefront.pages.PageController;
import io.shucheng.storefront.pages.PageView;
import io.shucheng.storefront.pages.Refusal;
import io.shucheng.storefront.pages.SeeOther;
import io.shucheng.storefront.pages.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The page on which staff import what publishers send, and watch. */
@PageController
final class ImportsController {

  private static final String PATH = "/backoffice/imports";
  private static final int SHOWN = 20;

  private final Imports imports;
  private final Clock clock;

  ImportsController(Imports imports, Clock clock) {
    this.imports = imports;
    this.clock = clock;
  }

  @GetMapping("/backoffice")
  View front() {
    return SeeOther.at(PATH);
  }

  @GetMapping("/backoffice/imports")
  View imports(Visit visit) {
    return page(visit, null);
  }

  @PostMapping("/backoffice/imports")
  View upload(
      @RequestParam(required = false) @Nullable MultipartFile file, ImportForm form, Visit visit)
      throws IOException {
    try {
      if (file == null || file.isEmpty()) {
        throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "imports.no-file");
      }
      submit(file, form);
    } catch (Refusal refusal) {
      return page(visit, refusal.in(visit.texts())).with(refusal.status());
    }
    return SeeOther.at(Notice.IMPORT_STARTED.on(PATH));
  }

  @GetMapping("/backoffice/imports/{id}/rejects.csv")
  void rejects(@PathVariable String id, HttpServletResponse response) throws IOException {
    ImportProgress progress =
        imports.find(id(id)).orElseThrow(() -> Refusal.notFound("imports.unknown"));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("rejects-" + progress.id() + ".csv")
            .build()
            .toString());
    imports.writeRejects(progress.id(), response.getOutputStream());
  }

  private void submit(MultipartFile file, ImportForm form) throws IOException {
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try (InputStream content = file.getInputStream()) {
      imports.submit(form.request(name.isBlank() ? "upload" : name), content);
    } catch (IllegalArgumentException e) {
      throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "imports.bad-profile");
    }
  }

  private PageView page(Visit visit, @Nullable String error) {
    return visit.page("backoffice/imports", ImportsPage.of(imports.latest(SHOWN), clock, error));
  }

  private static ImportId id(String text) {
    try {
      return new ImportId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound("imports.unknown");
    }
  }
}
