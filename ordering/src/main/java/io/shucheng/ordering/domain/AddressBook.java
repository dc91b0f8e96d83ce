package io.shucheng.ordering.domain;

import io.shucheng.ordering.Address;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.Optional;

/** The customers' default addresses. */
public interface AddressBook {

  Optional<Address> defaultOf(AccountId account);

  void keep(AccountId account, Address address, Instant at);
}
