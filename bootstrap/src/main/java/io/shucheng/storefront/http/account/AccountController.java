package io.shucheng.storefront.http.account;

import io.shucheng.ordering.Addresses;
import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.storefront.http.AddressForm;
import io.shucheng.storefront.pages.Notice;
import io.shucheng.storefront.pages.PageController;
import io.shucheng.storefront.pages.Refusal;
import io.shucheng.storefront.pages.SeeOther;
import io.shucheng.storefront.pages.Visit;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** An account's own page. */
@PageController
final class AccountController {

  private final Accounts accounts;
  private final Addresses addresses;

  AccountController(Accounts accounts, Addresses addresses) {
    this.accounts = accounts;
    this.addresses = addresses;
  }

  @GetMapping("/account")
  View account(Visit visit) {
    AddressForm address =
        addresses.defaultOf(visit.account()).map(AddressForm::of).orElse(AddressForm.EMPTY);
    return visit.page("account", new AccountPage(account(visit.account()), address, Set.of()));
  }

  @PostMapping("/account/address")
  View keep(AddressForm address, Visit visit) {
    Set<String> wrong = address.wrong();
    if (!wrong.isEmpty()) {
      return visit
          .page("account", new AccountPage(account(visit.account()), address, wrong))
          .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    addresses.makeDefault(visit.account(), address.address());
    return SeeOther.at(Notice.SAVED.on("/account"));
  }

  private Account account(AccountId id) {
    return accounts.find(id).orElseThrow(() -> Refusal.notFound("account.unknown"));
  }
}
