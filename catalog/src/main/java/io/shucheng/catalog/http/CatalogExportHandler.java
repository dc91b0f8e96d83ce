package io.shucheng.catalog.http;

import io.shucheng.catalog.CatalogExport;
import io.shucheng.platform.web.Exports;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole catalog in one answer, for administrators. */
@RestController
@PreAuthorize("hasRole('ADMIN')")
class CatalogExportHandler {

  private final CatalogExport export;
  private final Exports exports;

  CatalogExportHandler(CatalogExport export, Exports exports) {
    this.export = export;
    this.exports = exports;
  }

  @GetMapping(path = "/api/v2/export/catalog", produces = MediaType.APPLICATION_NDJSON_VALUE)
  void exportCatalog(HttpServletResponse response) {
    exports.answer("catalog", export, response);
  }
}
