package io.shucheng.ordering.http;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.shucheng.platform.secrets.Secrets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Signs and verifies after Standard Webhooks, with the sandbox's secret. Thread-safe. */
@Component
class SandboxWebhooks {

  private final Webhook webhook;

  SandboxWebhooks(Secrets secrets) {
    try {
      this.webhook = new Webhook(secrets.text("sandbox-webhook-secret", SandboxWebhooks::generate));
    } catch (EmptyWebhookSecretException e) {
      throw new IllegalStateException(
          "keys/sandbox-webhook-secret is empty: delete it and a new one is made", e);
    }
  }

  private static String generate() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return "whsec_" + Base64.getEncoder().encodeToString(secret);
  }

  /** The headers that a message is sent with. */
  Map<String, String> sign(String id, Instant at, String body) {
    try {
      String signature = webhook.sign(id, at.getEpochSecond(), body);
      return Map.of(
          Webhook.UNBRANDED_MSG_ID_KEY,
          id,
          Webhook.UNBRANDED_MSG_TIMESTAMP_KEY,
          Long.toString(at.getEpochSecond()),
          Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
          signature);
    } catch (WebhookSigningException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  /** Whether the signature is of this body, and no older than five minutes. */
  boolean verify(HttpHeaders headers, String body) {
    Map<String, List<String>> signed = new TreeMap<>();
    headers.forEach(signed::put);
    try {
      webhook.verify(body, signed);
      return true;
    } catch (WebhookVerificationException | NumberFormatException _) {
      return false;
    }
  }
}
