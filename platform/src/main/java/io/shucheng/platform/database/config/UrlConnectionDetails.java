package io.shucheng.platform.database.config;

import io.shucheng.platform.database.DatabaseUrl;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Connects to the server that a {@link DatabaseUrl} names. */
class UrlConnectionDetails implements JdbcConnectionDetails {

  private final DatabaseUrl url;

  UrlConnectionDetails(DatabaseUrl url) {
    this.url = url;
  }

  @Override
  public String getJdbcUrl() {
    return url.jdbcUrl();
  }

  @Override
  public String getUsername() {
    return url.username();
  }

  @Override
  public String getPassword() {
    return url.password();
  }
}
