package io.shuchengtest.pages;

import io.shucheng.catalog.ImportId;
import io.shucheng.catalog.ImportProgress;
import io.shucheng.catalog.ImportRequest;
import io.shucheng.catalog.Imports;
import io.shucheng.platform.web.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Imports that never end by themselves. */
public final class ImportsInMemory implements Imports {

  private final List<ImportProgress> imports = new ArrayList<>();

  /** The last import's content. */
  public synchronized List<ImportProgress> all() {
    return List.copyOf(imports);
  }

  @Override
  public synchronized ImportId submit(ImportRequest request, InputStream content) {
    if ("unknown".equals(request.profile())) {
      throw new IllegalArgumentException("profile: unknown");
    }
    try {
      content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ImportProgress progress =
        new ImportProgress(
            new ImportId(UUID.randomUUID()),
            request,
            ImportProgress.Status.RUNNING,
            12_000,
            11_000,
            40,
            960,
            2345.6,
            Duration.ofSeconds(95),
            Instant.parse("2026-11-22T10:00:00Z"),
            null,
            null);
    imports.add(0, progress);
    return progress.id();
  }

  /** Ends every import. */
  public synchronized void fail(String failure) {
    imports.replaceAll(
        running ->
            new ImportProgress(
                running.id(),
                running.request(),
                ImportProgress.Status.FAILED,
                running.read(),
                running.accepted(),
                running.rejected(),
                running.unchanged(),
                running.perSecond(),
                null,
                running.startedAt(),
                running.startedAt().plusSeconds(8),
                failure));
  }

  @Override
  public ImportProgress run(ImportRequest request, Path file, Consumer<ImportProgress> listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public synchronized Optional<ImportProgress> find(ImportId id) {
    return imports.stream().filter(progress -> progress.id().equals(id)).findFirst();
  }

  @Override
  public synchronized Page<ImportProgress> page(int limit, @Nullable String cursor) {
    return new Page<>(imports.stream().limit(limit).toList(), null);
  }

  @Override
  public void writeRejects(ImportId id, OutputStream out) {
    try {
      out.write("line,reference,field,value,reason,remedy\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
