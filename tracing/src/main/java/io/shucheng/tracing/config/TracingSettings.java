package io.shucheng.tracing.config;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where traces go, and how many. Shows no header, for one may hold a secret.
 *
 * @param endpoint takes traces as OTLP over HTTP, such as {@code http://collector:4318/v1/traces}
 * @param share of the requests that come without a trace of their own which are traced, 0 to 1
 * @param asked requests a second at most that are traced because who calls traces them; 0 believes
 *     nobody
 * @param headers sent along, such as {@code authorization}
 */
@ConfigurationProperties("shucheng.tracing")
record TracingSettings(
    URI endpoint,
    @DefaultValue("0.01") double share,
    @DefaultValue("10") int asked,
    @DefaultValue Map<String, String> headers) {

  private static final int MOST_ASKED = 10_000;

  TracingSettings {
    headers = Map.copyOf(headers);
    String scheme = endpoint.getScheme();
    if (endpoint.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException(
          "shucheng.tracing.endpoint is '%s'; name the whole address, such as http://collector:4318/v1/traces"
              .formatted(endpoint));
    }
    if (endpoint.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "shucheng.tracing.endpoint holds a user; send who you are as shucheng.tracing.headers.authorization");
    }
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "shucheng.tracing.share is %s; it is 0 to 1, such as 0.01".formatted(share));
    }
    if (asked < 0 || asked > MOST_ASKED) {
      throw new IllegalArgumentException(
          "shucheng.tracing.asked is %d; it is 0 to %d a second".formatted(asked, MOST_ASKED));
    }
  }

  @Override
  public String toString() {
    return "TracingSettings[endpoint=%s, share=%s, asked=%d, headers=%s]"
        .formatted(endpoint, share, asked, headers.keySet());
  }
}
