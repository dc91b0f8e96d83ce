package io.shucheng.platform.database.config;

import io.shucheng.platform.database.DatabaseUnavailableException;
import io.shucheng.platform.database.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Which database, as the environment has it.
 *
 * @param url {@code DATABASE_URL}
 * @param urlFile {@code DATABASE_URL_FILE}: a file that holds the URL, as secrets are mounted
 * @param join whether this process only runs a command and may use an open shop's embedded server
 * @param demo {@code SHUCHENG_DEMO}; null leaves it to the installation
 */
@ConfigurationProperties("shucheng.database")
record DatabaseSettings(
    @Nullable String url,
    @Nullable Path urlFile,
    @DefaultValue("false") boolean join,
    @Name("demo") @Nullable Boolean demo) {

  /** A Spring expression: whether a server is named. */
  static final String HAS_URL =
      "('${shucheng.database.url:}' != '' or '${shucheng.database.url-file:}' != '')";

  /**
   * The URL, wherever it stands.
   *
   * @throws io.shucheng.platform.database.InvalidDatabaseUrlException if it cannot be read
   */
  DatabaseUrl databaseUrl() {
    if (url != null && !url.isBlank()) {
      return DatabaseUrl.parse(url);
    }
    Path file = Objects.requireNonNull(urlFile);
    try {
      return DatabaseUrl.parse(Files.readString(file));
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "DATABASE_URL_FILE cannot be read: %s. Name a readable file that holds the URL"
              .formatted(file),
          e);
    }
  }
}
