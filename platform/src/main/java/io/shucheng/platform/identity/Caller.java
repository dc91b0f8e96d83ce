package io.shucheng.platform.identity;

import java.util.Set;

/**
 * Who makes this request, as its verified access token says. A handler that takes a {@code Caller}
 * parameter gets it; where the route is open and nobody is logged in, a {@code @Nullable Caller} is
 * null.
 *
 * @param account the account
 * @param guest whether this is a guest who gave only a mail address
 * @param roles what the account may do; a guest is a {@link Role#CUSTOMER}
 */
public record Caller(AccountId account, boolean guest, Set<Role> roles) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role) || roles.contains(Role.ADMIN);
  }
}
