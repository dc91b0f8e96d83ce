package io.shucheng.platform.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A letter, as text and as HTML that say the same.
 *
 * @param id names what it tells, for ever: the same event gives the same id. 1 to 100 of a–z, 0–9,
 *     point and dash
 * @param to one mail address, without a name
 * @param subject one line of 1 to 200 characters
 * @param html a whole document
 */
public record Letter(
    String id, String to, String subject, String text, String html, Locale language) {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s@\\p{Cntrl}\\p{Cs}<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@\\p{Cntrl}\\p{Cs}<>\"(),:;\\[\\]\\\\]+");
  private static final Pattern LINE =
      Pattern.compile("[^\\p{Cntrl}\\p{Cs}\\x80-\\x9f\\x{2028}\\x{2029}]{1,200}");

  /**
   * @throws IllegalArgumentException if something could break out of its header
   */
  public Letter {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("a letter's id is of a–z, 0–9, point and dash");
    }
    if (to.length() > 254 || !ADDRESS.matcher(to).matches()) {
      throw new IllegalArgumentException("a letter goes to one address such as reader@example.com");
    }
    if (subject.isBlank() || !LINE.matcher(subject).matches()) {
      throw new IllegalArgumentException(
          "a subject is one line of 1 to 200 characters without control characters");
    }
  }

  /** Whom it goes to is nobody's business. */
  @Override
  public String toString() {
    return "letter " + id;
  }
}
