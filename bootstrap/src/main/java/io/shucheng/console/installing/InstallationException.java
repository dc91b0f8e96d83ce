package io.shucheng.console.installing;

/** The shop cannot be installed; the message says why and what to do. */
public class InstallationException extends RuntimeException {

  InstallationException(String message) {
    super(message);
  }
}
