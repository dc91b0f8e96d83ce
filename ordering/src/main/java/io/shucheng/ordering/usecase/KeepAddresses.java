package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Address;
import io.shucheng.ordering.Addresses;
import io.shucheng.ordering.domain.AddressBook;
import io.shucheng.ordering.domain.PostalRules;
import io.shucheng.platform.identity.AccountId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the customers' default addresses. */
@Component
class KeepAddresses implements Addresses {

  private final AddressBook book;
  private final ShopClock clock;

  KeepAddresses(AddressBook book, ShopClock clock) {
    this.book = book;
    this.clock = clock;
  }

  @Override
  public Optional<Address> defaultOf(AccountId account) {
    return book.defaultOf(account);
  }

  @Override
  public void makeDefault(AccountId account, Address address) {
    PostalRules.check(address)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault.message());
            });
    book.keep(account, address, clock.now());
  }
}
