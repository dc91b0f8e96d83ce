package io.shucheng.ordering.domain;

import io.shucheng.ordering.Address;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The customers' default addresses. */
public interface AddressBook {

  Optional<Address> defaultOf(AccountId account);

  /** The default addresses of those accounts that have one. */
  Map<AccountId, Address> defaultsOf(Collection<AccountId> accounts);

  void keep(AccountId account, Address address, Instant at);

  void forget(AccountId account);
}
