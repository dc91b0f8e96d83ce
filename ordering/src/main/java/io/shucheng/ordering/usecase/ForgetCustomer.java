package io.shucheng.ordering.usecase;

import io.shucheng.ordering.CartOwner;
import io.shucheng.ordering.domain.AddressBook;
import io.shucheng.ordering.domain.CartContents;
import io.shucheng.platform.identity.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Throws away what is kept of a customer beside the orders. Doing it twice does no harm. */
@Component
public class ForgetCustomer {

  private final AddressBook addressBook;
  private final CartContents carts;

  ForgetCustomer(AddressBook addressBook, CartContents carts) {
    this.addressBook = addressBook;
    this.carts = carts;
  }

  /** Orders stay, with the addresses they went to: the shop has to account for them. */
  @Transactional
  public void forget(AccountId customer) {
    addressBook.forget(customer);
    carts.find(new CartOwner.Customer(customer)).ifPresent(cart -> carts.discard(cart.id()));
  }
}
