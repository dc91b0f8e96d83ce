package io.shucheng.platform.mail;

/**
 * Takes letters away: to the mail server of {@code spring.mail.host}, or else into the folder
 * {@code SHUCHENG_HOME/outbox}. Letters to addresses that nobody can have ({@code example.com} and
 * its like) always go into the folder. Thread-safe.
 */
public interface Mail {

  /**
   * Sends a letter. Sending one with the same id again is no second letter: the folder has it once,
   * and by mail it bears the same {@code Message-ID}, should it ever go out twice.
   *
   * @throws LetterNotSentException if it could not be handed over; try again later
   */
  void send(Letter letter);
}
