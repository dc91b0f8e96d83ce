package io.shucheng.platform.database;

/** The URL of a database cannot be read. */
public class InvalidDatabaseUrlException extends RuntimeException {

  InvalidDatabaseUrlException(String setting, String reason, String form) {
    super(setting + " cannot be used: " + reason + ". Its form is " + form);
  }
}
