package io.shucheng.ordering;

import io.shucheng.platform.identity.AccountId;
import java.util.Optional;

/** The customers' addresses. Thread-safe. */
public interface Addresses {

  /** Where this customer's orders go unless they say otherwise. */
  Optional<Address> defaultOf(AccountId account);

  /**
   * @throws IllegalArgumentException if a part is blank, too long or no country; the message names
   *     it
   */
  void makeDefault(AccountId account, Address address);
}
