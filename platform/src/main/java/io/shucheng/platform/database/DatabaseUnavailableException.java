package io.shucheng.platform.database;

import org.jspecify.annotations.Nullable;

/** The shop cannot stand on its database; the message says why and what to do. */
public class DatabaseUnavailableException extends RuntimeException {

  public DatabaseUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  public DatabaseUnavailableException(String message) {
    super(message);
  }
}
