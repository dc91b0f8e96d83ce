package io.shucheng.platform.events.config;

import io.shucheng.platform.events.domain.Patience;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the outbox tries again. The defaults come to ten attempts in 22 hours: 10 s, 40 s, 2:40
 * min, 10:40 min, 43 min, 2:51 h, and three times 6 h apart.
 *
 * @param attempts after so many a publication is parked: by then somebody has to look
 * @param firstWait most failures are over by then: a lock, a reset connection
 * @param factor by which each wait is longer than the one before
 * @param longestWait so that an evening's repair is found in the night
 * @param silence a killed node's deliveries are taken over after so long; well above a pause of the
 *     garbage collector
 */
@ConfigurationProperties("shucheng.events")
record EventSettings(
    @DefaultValue("10") int attempts,
    @DefaultValue("10s") Duration firstWait,
    @DefaultValue("4") int factor,
    @DefaultValue("6h") Duration longestWait,
    @DefaultValue("60s") Duration silence) {

  EventSettings {
    if (attempts < 1 || attempts > 100) {
      throw new IllegalArgumentException(
          "shucheng.events.attempts is %d; name 1 to 100".formatted(attempts));
    }
    if (factor < 1 || factor > 10) {
      throw new IllegalArgumentException(
          "shucheng.events.factor is %d; name 1 to 10".formatted(factor));
    }
    if (!firstWait.isPositive() || longestWait.compareTo(firstWait) < 0) {
      throw new IllegalArgumentException(
          "shucheng.events.first-wait is %s and longest-wait %s; name times such as 10s and 6h"
              .formatted(firstWait, longestWait));
    }
    if (silence.compareTo(Duration.ofSeconds(30)) < 0) {
      throw new IllegalArgumentException(
          "shucheng.events.silence is %s; nodes give a sign of life every 15 s, name 30s or more"
              .formatted(silence));
    }
  }

  Patience patience() {
    return new Patience(attempts, firstWait, factor, longestWait, silence);
  }
}
