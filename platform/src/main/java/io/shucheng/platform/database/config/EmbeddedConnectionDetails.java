package io.shucheng.platform.database.config;

import io.shucheng.platform.database.embedded.EmbeddedPostgres;

/** Connects to the embedded server. */
final class EmbeddedConnectionDetails extends UrlConnectionDetails {

  private final EmbeddedPostgres postgres;

  EmbeddedConnectionDetails(EmbeddedPostgres postgres) {
    super(postgres.url());
    this.postgres = postgres;
  }

  /** Whether this start made the database. */
  boolean isNew() {
    return postgres.isNew();
  }
}
