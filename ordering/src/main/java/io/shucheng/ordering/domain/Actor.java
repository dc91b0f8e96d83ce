package io.shucheng.ordering.domain;

import io.shucheng.platform.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Who made something of an order.
 *
 * @param name the account's id, or the provider's name; null for the shop itself
 */
public record Actor(Kind kind, @Nullable String name) {

  /** The shop by itself, because time passed or a rule says so. */
  public static final Actor SHOP = new Actor(Kind.SHOP, null);

  /** What kind of somebody. */
  public enum Kind {
    CUSTOMER,
    STAFF,
    PROVIDER,
    SHOP
  }

  public static Actor customer(AccountId account) {
    return new Actor(Kind.CUSTOMER, account.toString());
  }

  public static Actor staff(AccountId account) {
    return new Actor(Kind.STAFF, account.toString());
  }

  public static Actor provider(String name) {
    return new Actor(Kind.PROVIDER, name);
  }
}
