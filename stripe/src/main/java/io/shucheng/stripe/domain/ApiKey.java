package io.shucheng.stripe.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A secret or restricted key of a Stripe account. It shows itself only where {@link #text} is asked
 * for. Immutable.
 */
public final class ApiKey {

  private static final Pattern FORM = Pattern.compile("[sr]k_(live|test)_[A-Za-z0-9_]{8,255}");

  private final String text;
  private final boolean live;

  private ApiKey(String text, boolean live) {
    this.text = text;
    this.live = live;
  }

  /**
   * The key that is written so.
   *
   * @throws IllegalArgumentException if it is none; the message does not repeat it
   */
  public static ApiKey parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          text.startsWith("pk_")
              ? "shucheng.stripe.secret-key is a publishable key (pk_…): the shop needs a secret (sk_…) or restricted one (rk_…)"
              : "shucheng.stripe.secret-key begins with sk_test_, sk_live_, rk_test_ or rk_live_, as Stripe's dashboard shows it");
    }
    return new ApiKey(text, form.group(1).equals("live"));
  }

  /** Whether real money moves with it. */
  public boolean isLive() {
    return live;
  }

  /** The key itself, as Stripe is shown it. */
  public String text() {
    return text;
  }

  @Override
  public String toString() {
    return text.substring(0, 8) + "…";
  }
}
