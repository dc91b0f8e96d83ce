package io.shucheng.storefront.http.account;

import io.shucheng.platform.identity.Account;
import io.shucheng.storefront.http.AddressForm;
import java.util.Set;

/**
 * What the page of an account shows.
 *
 * @param wrong the address's fields that are missing or wrong
 */
public record AccountPage(Account account, AddressForm address, Set<String> wrong) {

  public AccountPage {
    wrong = Set.copyOf(wrong);
  }
}
