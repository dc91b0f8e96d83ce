package io.shucheng.platform.identity.http;

import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.web.Problem;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing up, and one's own account. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountsHandler {

  private final Accounts accounts;

  AccountsHandler(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Somebody who signs up. */
  record SignUp(@Nullable String email, @Nullable String password, @Nullable String displayName) {}

  /** An account as its owner sees it. */
  record AccountView(String id, String email, String displayName, boolean guest) {

    static AccountView of(Account account) {
      return new AccountView(
          account.id().toString(), account.email(), account.displayName(), account.guest());
    }
  }

  @PostMapping
  ResponseEntity<AccountView> signUp(@RequestBody SignUp request) {
    if (request.email() == null) {
      throw Problem.invalid("/email", "an account has a mail address");
    }
    if (request.password() == null) {
      throw Problem.invalid("/password", "an account has a password of 8 to 256 characters");
    }
    String name =
        request.displayName() == null
            ? request.email().replaceFirst("@.*", "")
            : request.displayName();
    Account account =
        accounts.open(request.email(), request.password(), name, Set.of(Role.CUSTOMER));
    return ResponseEntity.created(URI.create("/api/v1/accounts/me")).body(AccountView.of(account));
  }

  /** Somebody who wants an account no more; guests, and whom others vouch for, have no password. */
  record Erasure(@Nullable String password) {}

  @DeleteMapping("/me")
  ResponseEntity<Void> erase(
      Caller caller, Locale language, @RequestBody(required = false) @Nullable Erasure body) {
    String password = body == null ? null : body.password();
    if (password == null
        && accounts.find(caller.account()).filter(one -> !one.guest()).isPresent()) {
      throw Problem.invalid("/password", "an account is erased with its password");
    }
    accounts.erase(caller.account(), password, language);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/me")
  AccountView me(Caller caller) {
    return accounts
        .find(caller.account())
        .map(AccountView::of)
        .orElseThrow(() -> Problem.notFound("this account was erased"));
  }
}
