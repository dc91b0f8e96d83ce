package io.shucheng.platform.database;

import org.jspecify.annotations.Nullable;

/** A backup cannot be restored, or not here; the message says what to do. */
public class UnusableBackupException extends RuntimeException {

  public UnusableBackupException(String message) {
    super(message);
  }

  public UnusableBackupException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
