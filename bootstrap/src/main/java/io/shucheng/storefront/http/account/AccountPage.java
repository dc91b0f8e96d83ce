package io.shucheng.storefront.http.account;

import io.shucheng.platform.identity.Account;
import io.shucheng.storefront.http.AddressForm;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an account shows.
 *
 * @param wrong the address's fields that are missing or wrong
 * @param erasureError why the account was not erased, or null
 */
public record AccountPage(
    Account account, AddressForm address, Set<String> wrong, @Nullable String erasureError) {

  public AccountPage {
    wrong = Set.copyOf(wrong);
  }
}
