package io.shucheng.platform.database.config;

import io.shucheng.platform.database.DatabaseUnavailableException;
import io.shucheng.platform.database.DatabaseUrl;
import io.shucheng.platform.database.replica.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Replicas of the database, from which is read what is only shown. Shows no password.
 *
 * @param replicas their URLs, of the form of {@code DATABASE_URL}; what is given here wins over the
 *     file
 * @param replicasFile a file that holds them, one a line, as secrets are mounted
 * @param replicaLag a replica that is further behind is not used. A replica that is well is some
 *     milliseconds behind, one that was paused or started again some seconds; 1s to 60s
 * @param replicaConnections to each of them at most, 1 to 100: a replica serves readers alone, and
 *     eight keep four cores busy
 */
@ConfigurationProperties("shucheng.database")
record ReplicaSettings(
    @DefaultValue List<String> replicas,
    @Nullable Path replicasFile,
    @DefaultValue("5s") Duration replicaLag,
    @DefaultValue("8") int replicaConnections) {

  private static final String NAME = "shucheng.database.replicas";
  private static final Duration SHORTEST_LAG = Duration.ofSeconds(1);
  private static final Duration LONGEST_LAG = Duration.ofSeconds(60);
  private static final int MOST_CONNECTIONS = 100;
  private static final int MOST_REPLICAS = 16;

  ReplicaSettings {
    replicas = List.copyOf(replicas);
    if (replicaLag.compareTo(SHORTEST_LAG) < 0 || replicaLag.compareTo(LONGEST_LAG) > 0) {
      throw new IllegalArgumentException(
          "shucheng.database.replica-lag is %s; it is 1s to 60s, such as 5s".formatted(replicaLag));
    }
    if (replicaConnections < 1 || replicaConnections > MOST_CONNECTIONS) {
      throw new IllegalArgumentException(
          "shucheng.database.replica-connections is %d; it is 1 to %d, such as 8"
              .formatted(replicaConnections, MOST_CONNECTIONS));
    }
  }

  /**
   * The replicas, wherever they stand.
   *
   * @throws io.shucheng.platform.database.InvalidDatabaseUrlException if one cannot be read; the
   *     message does not show it
   */
  List<DatabaseUrl> urls() {
    List<DatabaseUrl> urls =
        (replicas.isEmpty() ? lines() : replicas)
            .stream()
                .filter(url -> !url.isBlank())
                .map(url -> DatabaseUrl.parse(NAME, url))
                .toList();
    if (urls.size() > MOST_REPLICAS) {
      throw new IllegalArgumentException(
          "%s names %d replicas; name %d at most".formatted(NAME, urls.size(), MOST_REPLICAS));
    }
    return urls;
  }

  Terms terms() {
    return new Terms(replicaLag, replicaConnections);
  }

  private List<String> lines() {
    try {
      return replicasFile == null ? List.of() : Files.readAllLines(replicasFile);
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "shucheng.database.replicas-file cannot be read: %s. Name a readable file that holds the URLs"
              .formatted(replicasFile),
          e);
    }
  }

  @Override
  public String toString() {
    return "ReplicaSettings[replicas=%d, replicaLag=%s, replicaConnections=%d]"
        .formatted(replicas.size(), replicaLag, replicaConnections);
  }
}
