package io.shucheng.ordering.http;

import io.shucheng.platform.secrets.Secrets;
import io.shucheng.platform.webhooks.WebhookSecret;
import io.shucheng.platform.webhooks.WebhookSignatures;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How the sandbox signs, after Standard Webhooks. Its secret is replaced by putting the new one in
 * {@code keys/sandbox-webhook-secret} and, for as long as callbacks signed with the old one are
 * under way, that behind it, separated by a space. Thread-safe.
 */
@Component
class SandboxSignatures {

  private final WebhookSignatures signatures;

  SandboxSignatures(Secrets secrets, Clock clock) {
    String kept = secrets.text("sandbox-webhook-secret", () -> WebhookSecret.generate().text());
    List<WebhookSecret> inUse =
        List.of(kept.strip().split("\\s+")).stream().map(WebhookSecret::parse).toList();
    this.signatures = new WebhookSignatures(inUse, clock);
  }

  WebhookSignatures get() {
    return signatures;
  }
}
