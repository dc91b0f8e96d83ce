package io.shucheng.platform.identity;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who makes the request that this thread answers, as the verified access token says. */
public final class CurrentCaller {

  private static final String ROLE = "ROLE_";

  private CurrentCaller() {}

  /** The caller; empty where no token came with the request. */
  public static Optional<Caller> find() {
    return switch (SecurityContextHolder.getContext().getAuthentication()) {
      case JwtAuthenticationToken token -> Optional.of(of(token));
      case ApiKeyAuthentication key -> Optional.of(key.caller());
      case null, default -> Optional.empty();
    };
  }

  /**
   * As what the caller is counted: the account, or the key that a program calls with; empty where
   * no token came with the request.
   */
  public static Optional<String> client() {
    return switch (SecurityContextHolder.getContext().getAuthentication()) {
      case JwtAuthenticationToken token -> Optional.of(token.getName());
      case ApiKeyAuthentication key -> Optional.of(key.getName());
      case null, default -> Optional.empty();
    };
  }

  /** The caller whom a verified token names. */
  public static Caller of(JwtAuthenticationToken token) {
    Set<Role> roles =
        token.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(Objects::nonNull)
            .filter(authority -> authority.startsWith(ROLE))
            .map(authority -> Role.valueOf(authority.substring(ROLE.length())))
            .collect(Collectors.toSet());
    return new Caller(
        AccountId.parse(token.getName()),
        Boolean.TRUE.equals(token.getToken().getClaimAsBoolean("guest")),
        roles);
  }
}
