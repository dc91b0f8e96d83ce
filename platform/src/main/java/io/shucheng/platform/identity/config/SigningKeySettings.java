package io.shucheng.platform.identity.config;

import io.shucheng.platform.identity.domain.SigningKey;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a key signs access tokens before the next one does; 1 day to 1 year.
 *
 * @param life counted from its first signature
 */
@ConfigurationProperties("shucheng.identity.signing-key")
record SigningKeySettings(@DefaultValue("30d") Duration life) {

  private static final Duration SHORTEST = SigningKey.LEAD.multipliedBy(24);
  private static final Duration LONGEST = Duration.ofDays(366);

  SigningKeySettings {
    if (life.compareTo(SHORTEST) < 0 || life.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "shucheng.identity.signing-key.life is %s; it is 1d to 366d".formatted(life));
    }
  }
}
