package io.shucheng.stripe.config;

import io.shucheng.stripe.domain.ApiKey;
import io.shucheng.stripe.domain.CaptureMethod;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the shop uses Stripe. Shows no secret.
 *
 * @param secretKey of the Stripe account (sk_… or rk_…); what is given here wins over the file
 * @param secretKeyFile a file that holds it, as secrets are mounted
 * @param webhookSecrets of the webhook endpoint (whsec_…); several while one replaces another
 * @param webhookSecretsFile a file that holds them, one a line
 * @param url where Stripe answers; another only for tests
 * @param capture manual: a card is only authorized until the shop knows that its copies are there.
 *     Money that comes too late, or for a book that is gone, is then let go, which costs nothing;
 *     captured, it would have to be refunded, which takes days and leaves the shop with the fee.
 *     Ways of paying that cannot wait (Alipay, WeChat Pay, bank transfers) are offered all the same
 *     and take the money at once. An authorization lapses after about a week
 * @param connectTimeout as long as a packet lost twice is repeated
 * @param readTimeout until the whole answer is there: Stripe asks a bank in between, which takes
 *     seconds; and a call of the shop, retries included, is over after ten
 */
@ConfigurationProperties("shucheng.stripe")
record StripeSettings(
    @Nullable String secretKey,
    @Nullable Path secretKeyFile,
    @DefaultValue List<String> webhookSecrets,
    @Nullable Path webhookSecretsFile,
    @DefaultValue("https://api.stripe.com") URI url,
    @DefaultValue("manual") CaptureMethod capture,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("8s") Duration readTimeout) {

  private static final Duration LONGEST = Duration.ofSeconds(9);
  private static final Set<String> AT_HOME = Set.of("localhost", "127.0.0.1", "[::1]");

  StripeSettings {
    webhookSecrets = List.copyOf(webhookSecrets);
    requireTime("connect-timeout", connectTimeout);
    requireTime("read-timeout", readTimeout);
    boolean safe = "https".equals(url.getScheme()) || isAtHome(url);
    if (url.getHost() == null || !safe || !url.getPath().matches("/?")) {
      throw new IllegalArgumentException(
          "shucheng.stripe.url is %s; it is https, for the key goes there, and has no path, such as https://api.stripe.com"
              .formatted(url));
    }
  }

  private static boolean isAtHome(URI url) {
    return "http".equals(url.getScheme()) && AT_HOME.contains(url.getHost());
  }

  private static void requireTime(String name, Duration time) {
    if (!time.isPositive() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "shucheng.stripe.%s is %s; it is more than nothing and at most %s"
              .formatted(name, time, LONGEST));
    }
  }

  /**
   * The key, wherever it stands.
   *
   * @throws IllegalArgumentException if it is none, or its file cannot be read
   */
  ApiKey key() {
    return ApiKey.parse(
        SecretFile.orElse(secretKey, "shucheng.stripe.secret-key-file", secretKeyFile));
  }

  /**
   * The secrets of the webhook endpoint, wherever they stand.
   *
   * @throws IllegalArgumentException if there is none, or one is none
   */
  List<String> secrets() {
    String text =
        SecretFile.orElse(
            String.join("\n", webhookSecrets),
            "shucheng.stripe.webhook-secrets-file",
            webhookSecretsFile);
    List<String> secrets = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException(
          "shucheng.stripe.webhook-secrets is empty: without one the shop cannot believe what Stripe tells. Copy the endpoint's signing secret (whsec_…) from Stripe's dashboard");
    }
    if (!secrets.stream().allMatch(secret -> secret.matches("whsec_[!-~]{16,255}"))) {
      throw new IllegalArgumentException(
          "shucheng.stripe.webhook-secrets: each begins with whsec_, as Stripe's dashboard shows it");
    }
    return secrets;
  }

  @Override
  public String toString() {
    return "StripeSettings[url=%s, capture=%s, connectTimeout=%s, readTimeout=%s]"
        .formatted(url, capture, connectTimeout, readTimeout);
  }
}
