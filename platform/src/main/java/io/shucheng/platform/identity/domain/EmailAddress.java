package io.shucheng.platform.identity.domain;

import java.util.regex.Pattern;

/** A mail address that could be one; whether it is, only a mail can tell. */
public record EmailAddress(String value) {

  private static final Pattern FORM =
      Pattern.compile(
          "[^\\s@\\p{Cntrl}\\p{Cs}<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@\\p{Cntrl}\\p{Cs}<>\"(),:;\\[\\]\\\\.]+(\\.[^\\s@\\p{Cntrl}\\p{Cs}<>\"(),:;\\[\\]\\\\.]+)+");

  /** Whether the text could be an address. */
  public static boolean isOne(String text) {
    return text.length() <= 254 && FORM.matcher(text).matches();
  }

  /**
   * @throws IllegalArgumentException if the text cannot be an address
   */
  public EmailAddress {
    if (!isOne(value)) {
      throw new IllegalArgumentException(
          "email: '%s' is not a mail address such as reader@example.com"
              .formatted(value.length() > 60 ? value.substring(0, 60) + "…" : value));
    }
  }
}
