package io.shucheng.webhooks.config;

import io.shucheng.webhooks.domain.Limits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the shop tells its own systems what happens.
 *
 * @param allowPrivateAddresses lets messages go to http and into the house's own network; for tests
 *     and development, for it lets an operator reach what the shop's machine can reach
 * @param connectTimeout far longer than any healthy network takes
 * @param answerTimeout for the whole of an attempt once connected: receivers are told to answer
 *     first and work after
 * @param atOncePerSubscription a receiver is sent so many messages at a time by each node
 * @param retention how long the log is kept: a month, so that a month's books can be compared
 */
@ConfigurationProperties("shucheng.webhooks")
record WebhookSettings(
    @DefaultValue("false") boolean allowPrivateAddresses,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("10s") Duration answerTimeout,
    @DefaultValue("4") int atOncePerSubscription,
    @DefaultValue("30d") Duration retention) {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  WebhookSettings {
    requireBetween("connect-timeout", connectTimeout, LONGEST);
    requireBetween("answer-timeout", answerTimeout, LONGEST);
    requireBetween("retention", retention, Duration.ofDays(3_650));
    if (atOncePerSubscription < 1 || atOncePerSubscription > 16) {
      throw new IllegalArgumentException(
          "shucheng.webhooks.at-once-per-subscription is %d; name 1 to 16"
              .formatted(atOncePerSubscription));
    }
  }

  private static void requireBetween(String name, Duration duration, Duration longest) {
    if (!duration.isPositive() || duration.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "shucheng.webhooks.%s is %s; name more than none and at most %s"
              .formatted(name, duration, longest));
    }
  }

  Limits limits() {
    return new Limits(
        allowPrivateAddresses, connectTimeout, answerTimeout, atOncePerSubscription, retention);
  }
}
