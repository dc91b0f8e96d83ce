package io.shucheng.storefront.http.account;

import io.shucheng.ordering.Addresses;
import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.BadCredentialsException;
import io.shucheng.storefront.http.AddressForm;
import io.shucheng.storefront.pages.Notice;
import io.shucheng.storefront.pages.PageController;
import io.shucheng.storefront.pages.PageView;
import io.shucheng.storefront.pages.Refusal;
import io.shucheng.storefront.pages.SeeOther;
import io.shucheng.storefront.pages.Visit;
import io.shucheng.storefront.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** An account's own page. */
@PageController
final class AccountController {

  private final Accounts accounts;
  private final Addresses addresses;
  private final SignIn signIn;

  AccountController(Accounts accounts, Addresses addresses, SignIn signIn) {
    this.accounts = accounts;
    this.addresses = addresses;
    this.signIn = signIn;
  }

  @GetMapping("/account")
  View account(Visit visit) {
    return page(visit, null);
  }

  private PageView page(Visit visit, @Nullable String erasureError) {
    AddressForm address =
        addresses.defaultOf(visit.account()).map(AddressForm::of).orElse(AddressForm.EMPTY);
    return visit.page(
        "account", new AccountPage(account(visit.account()), address, Set.of(), erasureError));
  }

  /** A guest has no password to show. */
  @PostMapping("/account/erasure")
  View erase(
      @RequestParam(required = false) @Nullable String password,
      Visit visit,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      accounts.erase(visit.account(), password, visit.language().locale());
    } catch (BadCredentialsException e) {
      return page(visit, visit.text("account.erase.wrong")).with(HttpStatus.UNAUTHORIZED);
    }
    signIn.end(request, response);
    return SeeOther.at(Notice.ERASED.on("/"));
  }

  @PostMapping("/account/address")
  View keep(AddressForm address, Visit visit) {
    Set<String> wrong = address.wrong();
    if (!wrong.isEmpty()) {
      return visit
          .page("account", new AccountPage(account(visit.account()), address, wrong, null))
          .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    addresses.makeDefault(visit.account(), address.address());
    return SeeOther.at(Notice.SAVED.on("/account"));
  }

  private Account account(AccountId id) {
    return accounts.find(id).orElseThrow(() -> Refusal.notFound("account.unknown"));
  }
}
