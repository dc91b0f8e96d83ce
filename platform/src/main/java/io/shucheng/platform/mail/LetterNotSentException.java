package io.shucheng.platform.mail;

/** A letter could not be handed over. */
public class LetterNotSentException extends RuntimeException {

  public LetterNotSentException(String message, Throwable cause) {
    super(message, cause);
  }
}
