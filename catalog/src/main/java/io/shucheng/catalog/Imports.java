package io.shucheng.catalog;

import io.shucheng.platform.web.Page;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the files that publishers and wholesalers send. Thread-safe. */
public interface Imports {

  /**
   * Keeps the content on disk and imports it in the background.
   *
   * @param content read to its end, not closed
   * @throws IllegalArgumentException if the request names an unknown profile
   * @throws ImportTooLargeException if there is more of it than is taken at once
   * @throws TooManyImportsException if too many wait already
   */
  ImportId submit(ImportRequest request, InputStream content);

  /**
   * Imports a file and returns when that is done, after those that wait already.
   *
   * @param listener told of the progress about four times a second, and at the end
   */
  ImportProgress run(ImportRequest request, Path file, Consumer<ImportProgress> listener);

  Optional<ImportProgress> find(ImportId id);

  /**
   * A page of the imports, newest first.
   *
   * @param limit 1 to 100
   * @param cursor what the page before gave to go on with; null to begin
   * @throws io.shucheng.platform.web.InvalidCursorException if no such page gave it
   */
  Page<ImportProgress> page(int limit, @Nullable String cursor);

  /** The latest imports, newest first. */
  default List<ImportProgress> latest(int most) {
    return page(most, null).items();
  }

  /**
   * Writes the reject report as CSV: {@code line,reference,field,value,reason,remedy}.
   *
   * @param out not closed
   */
  void writeRejects(ImportId id, OutputStream out);
}
