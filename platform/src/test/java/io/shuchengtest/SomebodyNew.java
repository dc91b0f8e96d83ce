package io.shuchengtest;

import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.Tokens;
import java.util.Set;
import java.util.UUID;

/** Accounts of a test's own. */
public final class SomebodyNew {

  private static final String PASSWORD = "correct horse";

  private SomebodyNew() {}

  /** A client that is logged in, with an account that has this role. */
  public static ShopClient as(Role role, int port, Accounts accounts, Tokens tokens) {
    String email = UUID.randomUUID() + "@example.com";
    accounts.open(email, PASSWORD, "Li Lei", Set.of(role));
    return ShopClient.at(port).as(tokens.logIn(email, PASSWORD).accessToken());
  }
}
