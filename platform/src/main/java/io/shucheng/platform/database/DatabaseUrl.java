package io.shucheng.platform.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Names a PostgreSQL database as libpq's connection URIs do: {@code
 * postgresql://user:password@host:port/database?parameters}.
 *
 * @param jdbcUrl without user and password
 */
public record DatabaseUrl(
    String jdbcUrl, String username, String password, String host, int port, String database) {

  private static final String FORM = "postgresql://user:password@host:5432/database";

  /**
   * Reads a connection URI. Reserved characters in user and password are percent-encoded.
   *
   * @throws InvalidDatabaseUrlException if it is none; the message never holds the password
   */
  public static DatabaseUrl parse(String text) {
    return parse("DATABASE_URL", text);
  }

  /**
   * As {@link #parse(String)}.
   *
   * @param setting where it stands, for the message
   */
  public static DatabaseUrl parse(String setting, String text) {
    URI uri;
    try {
      uri = new URI(text.strip());
    } catch (URISyntaxException _) {
      throw new InvalidDatabaseUrlException(
          setting, "it is no URI; percent-encode what is reserved", FORM);
    }
    String scheme = uri.getScheme();
    if (!"postgresql".equals(scheme) && !"postgres".equals(scheme)) {
      throw new InvalidDatabaseUrlException(setting, "it does not begin with postgresql://", FORM);
    }
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    if (uri.getHost() == null || path.length() < 2) {
      throw new InvalidDatabaseUrlException(setting, "it names no host or no database", FORM);
    }
    if (uri.getRawUserInfo() == null) {
      throw new InvalidDatabaseUrlException(setting, "it names no user", FORM);
    }
    String[] user = uri.getRawUserInfo().split(":", 2);
    int port = uri.getPort() < 0 ? 5432 : uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new DatabaseUrl(
        "jdbc:postgresql://" + uri.getHost() + ":" + port + path + query,
        decoded(user[0]),
        user.length > 1 ? decoded(user[1]) : "",
        uri.getHost(),
        port,
        decoded(path.substring(1)));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Host, port and database; never the password. */
  @Override
  public String toString() {
    return host + ":" + port + "/" + database;
  }
}
