package io.shucheng.platform.identity.config;

import io.shucheng.platform.identity.Role;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Others whose tokens the API takes: OpenID providers of the shop's own house, which publish their
 * keys.
 */
@ConfigurationProperties("shucheng.identity")
record IssuerSettings(@DefaultValue List<Issuer> issuers) {

  IssuerSettings {
    issuers = List.copyOf(issuers);
    if (issuers.stream().map(Issuer::issuer).distinct().count() < issuers.size()) {
      throw new IllegalArgumentException("shucheng.identity.issuers names an issuer twice");
    }
  }

  /**
   * One of them.
   *
   * @param issuer its address, as its tokens' {@code iss} has it; {@code
   *     /.well-known/openid-configuration} is below it
   * @param audience what its tokens' {@code aud} has to name
   * @param rolesClaim where its tokens tell roles, with dots for claims within claims
   * @param roles what they are called there, whatever the case, and are here; what is not named
   *     gives none
   */
  record Issuer(
      @Nullable String issuer,
      @Nullable String audience,
      @DefaultValue("roles") String rolesClaim,
      @DefaultValue Map<String, Role> roles) {

    Issuer {
      if (issuer == null || !isAddress(issuer)) {
        throw new IllegalArgumentException(
            "shucheng.identity.issuers[].issuer is '%s'; it is an https:// address"
                .formatted(issuer));
      }
      if (audience == null || audience.isBlank()) {
        throw new IllegalArgumentException(
            "shucheng.identity.issuers[].audience is missing for %s; without it every token of that issuer would be good here"
                .formatted(issuer));
      }
      // environment variables know no case
      Map<String, Role> lower = new HashMap<>();
      roles.forEach((name, role) -> lower.put(name.toLowerCase(Locale.ROOT), role));
      roles = Map.copyOf(lower);
    }

    @Nullable Role role(String theirs) {
      return roles.get(theirs.toLowerCase(Locale.ROOT));
    }

    String name() {
      return Objects.requireNonNull(issuer);
    }

    String wantedAudience() {
      return Objects.requireNonNull(audience);
    }

    private static boolean isAddress(String text) {
      try {
        URI uri = URI.create(text);
        return uri.getHost() != null
            && ("https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && isHere(uri.getHost())));
      } catch (IllegalArgumentException e) {
        return false;
      }
    }

    private static boolean isHere(String host) {
      return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }
  }
}
