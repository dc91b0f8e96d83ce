package io.shucheng.storefront.pages;

import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.identity.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who is signed in on a page, as the verified access token says. */
final class Callers {

  private Callers() {}

  static Optional<Caller> current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication instanceof JwtAuthenticationToken token
        ? Optional.of(caller(token))
        : Optional.empty();
  }

  private static Caller caller(JwtAuthenticationToken token) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (token.getAuthorities().stream()
          .anyMatch(granted -> ("ROLE_" + role).equals(granted.getAuthority()))) {
        roles.add(role);
      }
    }
    boolean guest = Boolean.TRUE.equals(token.getToken().getClaimAsBoolean("guest"));
    return new Caller(AccountId.parse(token.getName()), guest, roles);
  }
}
