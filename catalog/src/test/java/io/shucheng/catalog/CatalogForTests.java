package io.shucheng.catalog;

import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tests need of a catalog: files imported, books found again, staff who may edit. */
@Component
public class CatalogForTests {

  private static final String PASSWORD = "correct horse battery";
  private static final AtomicInteger SOURCES = new AtomicInteger();

  private final Imports imports;
  private final Catalog catalog;
  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Tokens tokens;

  CatalogForTests(
      Imports imports, Catalog catalog, JdbcClient jdbc, Accounts accounts, Tokens tokens) {
    this.imports = imports;
    this.catalog = catalog;
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.tokens = tokens;
  }

  /** A source that no other test uses. */
  public String newSource() {
    return "source-" + SOURCES.incrementAndGet();
  }

  /** An ISBN that no other test uses. */
  public String newIsbn() {
    String digits = "979999%06d".formatted(SOURCES.incrementAndGet());
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits + (10 - sum % 10) % 10;
  }

  public ImportProgress importCsv(String source, String text) {
    return importFile(
        ImportRequest.Format.CSV, source, null, text.getBytes(StandardCharsets.UTF_8));
  }

  public ImportProgress importCsv(String source, String text, Charset charset) {
    return importFile(ImportRequest.Format.CSV, source, null, text.getBytes(charset));
  }

  public ImportProgress importOnix(String source, @Nullable String currency, String text) {
    return importFile(
        ImportRequest.Format.ONIX, source, currency, text.getBytes(StandardCharsets.UTF_8));
  }

  public ImportProgress importFile(
      ImportRequest.Format format, String source, @Nullable String currency, byte[] content) {
    try {
      Path file = Files.createTempFile(Path.of("target"), "import", "." + format.label());
      try {
        Files.write(file, content);
        return importPath(format, source, currency, file, false);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ImportProgress importPath(
      ImportRequest.Format format,
      @Nullable String source,
      @Nullable String currency,
      Path file,
      boolean dryRun) {
    return imports.run(
        new ImportRequest(
            "a file of a test",
            format,
            null,
            source,
            currency == null ? null : Currency.getInstance(currency),
            dryRun),
        file,
        _ -> {});
  }

  /** The reject report, without its header. */
  public List<String> rejects(ImportProgress progress) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    imports.writeRejects(progress.id(), out);
    return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
  }

  /** The book of a source's record. */
  public Book book(String source, String reference) {
    return catalog.find(id(source, reference)).orElseThrow();
  }

  public BookId id(String source, String reference) {
    return new BookId(
        jdbc.sql("select book_id from catalog.source_record where source = ? and reference = ?")
            .param(source)
            .param(reference)
            .query(Long.class)
            .single());
  }

  public long count(String table) {
    return jdbc.sql("select count(*) from catalog." + table).query(Long.class).single();
  }

  /** The access token of a new account with these roles. */
  public String tokenOf(Role... roles) {
    String email = UUID.randomUUID() + "@example.com";
    accounts.open(email, PASSWORD, "Han Meimei", Set.of(roles));
    return tokens.logIn(email, PASSWORD).accessToken();
  }
}
