package io.shucheng.stripe.webhooks;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import io.shucheng.ordering.providers.BadSignatureException;
import io.shucheng.ordering.providers.SignedCallback;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Verifies the header {@code Stripe-Signature}: {@code t=<seconds>,v1=<HMAC-SHA-256 in
 * hexadecimal>,…} with one or more signatures, where a secret is being replaced at Stripe, by one
 * or more secrets, where it is being replaced here (docs.stripe.com/webhooks). Stripe's library
 * compares in constant time, but stumbles over headers that are out of form and takes any time to
 * come; both are refused here before.
 */
public final class EventSignatures {

  private static final String HEADER = "Stripe-Signature";
  private static final Pattern FORM =
      Pattern.compile(
          "[a-z][a-z0-9]{0,9}=[0-9A-Za-z]{1,128}(,[a-z][a-z0-9]{0,9}=[0-9A-Za-z]{1,128})*");
  private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,11}");

  /** The clocks of Stripe and the shop may differ so much, in seconds, to either side. */
  private static final long TOLERANCE = Webhook.DEFAULT_TOLERANCE;

  private final List<String> secrets;
  private final Clock clock;

  /**
   * @param secrets of the webhook endpoints (whsec_…), one or more
   */
  public EventSignatures(List<String> secrets, Clock clock) {
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("there is no signature without a secret");
    }
    this.secrets = List.copyOf(secrets);
    this.clock = clock;
  }

  /**
   * @throws BadSignatureException unless Stripe signed this body, in these minutes, with a secret
   *     that is in use
   */
  void verify(SignedCallback callback) {
    List<String> headers = callback.header(HEADER);
    if (headers.size() != 1 || !isInForm(headers.getFirst())) {
      throw new BadSignatureException(
          "the callback wants one header %s of the form t=<seconds>,v1=<signature>"
              .formatted(HEADER));
    }
    if (!isSigned(callback.body(), headers.getFirst())) {
      throw new BadSignatureException(
          "the callback wants a %s of this body, of the last 5 minutes, by a secret in shucheng.stripe.webhook-secrets"
              .formatted(HEADER));
    }
  }

  private boolean isInForm(String header) {
    if (!FORM.matcher(header).matches()) {
      return false;
    }
    List<String> times = new ArrayList<>();
    for (String part : header.split(",", -1)) {
      if (part.startsWith("t=")) {
        times.add(part.substring(2));
      }
    }
    return times.size() == 1
        && SECONDS.matcher(times.getFirst()).matches()
        && Long.parseLong(times.getFirst()) <= clock.instant().getEpochSecond() + TOLERANCE;
  }

  private boolean isSigned(String body, String header) {
    boolean signed = false;
    for (String secret : secrets) {
      // no short cut after one that fits: the time does not tell which it was
      signed |= isSigned(body, header, secret);
    }
    return signed;
  }

  private boolean isSigned(String body, String header, String secret) {
    try {
      return Webhook.Signature.verifyHeader(body, header, secret, TOLERANCE, clock);
    } catch (SignatureVerificationException _) {
      return false;
    }
  }
}
