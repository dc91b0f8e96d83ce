package io.shucheng.platform.webhooks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * A secret that both ends of a webhook share: {@code whsec_} and the Base64 of 24 to 64 bytes. It
 * shows itself only where {@link #text} is asked for. Immutable, and thread-safe.
 */
public final class WebhookSecret {

  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;
  private static final int GENERATED = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bytes;
  private final Webhook webhook;

  private WebhookSecret(byte[] bytes) {
    if (bytes.length < SHORTEST || bytes.length > LONGEST) {
      throw new IllegalArgumentException(
          "a webhook secret has %d to %d bytes, and this one %d: make it with openssl rand -base64 32"
              .formatted(SHORTEST, LONGEST, bytes.length));
    }
    try {
      this.webhook = new Webhook(bytes);
    } catch (EmptyWebhookSecretException e) {
      throw new IllegalStateException("it has bytes", e);
    }
    this.bytes = bytes;
  }

  /** A new secret of 32 random bytes. */
  public static WebhookSecret generate() {
    byte[] random = new byte[GENERATED];
    RANDOM.nextBytes(random);
    return new WebhookSecret(random);
  }

  /**
   * The secret that is written so.
   *
   * @throws IllegalArgumentException if it is none; the message does not repeat it
   */
  public static WebhookSecret parse(String text) {
    if (!text.startsWith(Webhook.SECRET_PREFIX)) {
      throw new IllegalArgumentException(
          "a webhook secret begins with %s, and its Base64 follows"
              .formatted(Webhook.SECRET_PREFIX));
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.substring(Webhook.SECRET_PREFIX.length()));
    } catch (IllegalArgumentException _) {
      // the decoder's own message shows a character of the secret
      throw new IllegalArgumentException(
          "what follows %s in a webhook secret is Base64".formatted(Webhook.SECRET_PREFIX));
    }
    return new WebhookSecret(bytes);
  }

  /** The secret itself, as the other end is given it. */
  public String text() {
    return Webhook.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  String sign(String id, Instant at, String body) {
    try {
      return webhook.sign(id, at.getEpochSecond(), body);
    } catch (WebhookSigningException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WebhookSecret secret && MessageDigest.isEqual(bytes, secret.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return Webhook.SECRET_PREFIX + "…";
  }
}
