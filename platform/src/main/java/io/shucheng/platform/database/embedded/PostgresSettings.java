package io.shucheng.platform.database.embedded;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the embedded server is set; given at every start, so that an upgrade of the shop changes it.
 */
final class PostgresSettings {

  private PostgresSettings() {}

  /** The settings as options of {@code postgres}. */
  static String options(int port) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("port", Integer.toString(port));
    settings.put("listen_addresses", "127.0.0.1");
    // no socket file: the server is reached over loopback alone
    settings.put("unix_socket_directories", "");
    settings.put("password_encryption", "scram-sha-256");
    settings.put("max_connections", "100");
    // durability is never given up: what was acknowledged survives the power cord
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", "on");
    // a quarter of a small VM's memory at most, enough for the indexes of 100,000 books
    settings.put("shared_buffers", "256MB");
    settings.put("max_wal_size", "2GB");
    settings.put("random_page_cost", "1.1");
    // compiling plans costs more than the shop's short statements do
    settings.put("jit", "off");
    settings.put("shared_preload_libraries", "pg_stat_statements");
    settings.put("timezone", "UTC");
    return settings.entrySet().stream()
        .map(setting -> "-c %s='%s'".formatted(setting.getKey(), setting.getValue()))
        .collect(Collectors.joining(" "));
  }
}
