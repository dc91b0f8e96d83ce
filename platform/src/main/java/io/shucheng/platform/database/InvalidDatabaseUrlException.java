package io.shucheng.platform.database;

/** {@code DATABASE_URL} cannot be read. */
public class InvalidDatabaseUrlException extends RuntimeException {

  InvalidDatabaseUrlException(String reason, String form) {
    super("DATABASE_URL cannot be used: " + reason + ". Its form is " + form);
  }
}
