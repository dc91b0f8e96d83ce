package io.shucheng.ordering;

import io.shucheng.platform.identity.AccountId;
import java.util.UUID;

/** Whose cart it is. */
public sealed interface CartOwner {

  /** Somebody who is logged in. */
  record Customer(AccountId account) implements CartOwner {}

  /**
   * Somebody who is not, and is known by a cookie.
   *
   * @param token random; who holds it holds the cart
   */
  record Visitor(UUID token) implements CartOwner {}
}
