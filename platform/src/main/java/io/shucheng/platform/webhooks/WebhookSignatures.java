package io.shucheng.platform.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Signs messages and verifies them with one secret, or with several while an old one is being
 * replaced. What is signed is {@code id.timestamp.body}, so that none of the three can be changed.
 * Immutable, and thread-safe.
 */
public final class WebhookSignatures {

  /** The header with the message's id: the same for every attempt to deliver it. */
  public static final String ID = Webhook.UNBRANDED_MSG_ID_KEY;

  /** The header with the time of the attempt, in seconds since 1970. */
  public static final String TIMESTAMP = Webhook.UNBRANDED_MSG_TIMESTAMP_KEY;

  /** The header with the signatures, separated by spaces. */
  public static final String SIGNATURE = Webhook.UNBRANDED_MSG_SIGNATURE_KEY;

  /** How far the sender's clock and ours may be apart, to either side. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** Without a full stop, which separates the id from what follows it in the signed text. */
  private static final Pattern ID_FORM = Pattern.compile("[\\x21-\\x2d\\x2f-\\x7e]{1,255}");

  private static final Pattern TIMESTAMP_FORM = Pattern.compile("[1-9][0-9]{0,11}");

  private final List<WebhookSecret> secrets;
  private final Clock clock;

  /**
   * @param secrets one or more, the newest first
   */
  public WebhookSignatures(List<WebhookSecret> secrets, Clock clock) {
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("there is no signature without a secret");
    }
    this.secrets = List.copyOf(secrets);
    this.clock = clock;
  }

  /**
   * The three headers that a message is sent with; signed with each of the secrets.
   *
   * @param id names the message: 1 to 255 printable ASCII characters, none of them a full stop
   * @param at the time of this attempt
   */
  public Map<String, String> sign(String id, Instant at, String body) {
    if (!ID_FORM.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "a message's id has 1 to 255 printable characters and no full stop");
    }
    return Map.of(
        ID,
        id,
        TIMESTAMP,
        Long.toString(at.getEpochSecond()),
        SIGNATURE,
        secrets.stream().map(secret -> secret.sign(id, at, body)).collect(Collectors.joining(" ")));
  }

  /**
   * Whether one of the secrets signed this message within the tolerance. Each header must be there
   * once.
   */
  public boolean verify(HttpHeaders headers, String body) {
    String id = single(headers, ID);
    String timestamp = single(headers, TIMESTAMP);
    String signatures = single(headers, SIGNATURE);
    if (id == null || timestamp == null || signatures == null) {
      return false;
    }
    if (!ID_FORM.matcher(id).matches() || !TIMESTAMP_FORM.matcher(timestamp).matches()) {
      return false;
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return isNow(at) && isSigned(id, at, body, signatures);
  }

  private static @Nullable String single(HttpHeaders headers, String name) {
    List<String> values = headers.getOrEmpty(name);
    return values.size() == 1 ? values.getFirst() : null;
  }

  private boolean isNow(Instant at) {
    long apart = at.getEpochSecond() - clock.instant().getEpochSecond();
    return Math.abs(apart) <= TOLERANCE.toSeconds();
  }

  private boolean isSigned(String id, Instant at, String body, String signatures) {
    String[] given = signatures.split(" ", -1);
    boolean signed = false;
    for (WebhookSecret secret : secrets) {
      byte[] expected = secret.sign(id, at, body).getBytes(UTF_8);
      for (String signature : given) {
        // no short cut, neither within a comparison nor after one: the time tells nothing
        signed |= MessageDigest.isEqual(expected, signature.getBytes(UTF_8));
      }
    }
    return signed;
  }
}
