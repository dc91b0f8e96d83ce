package io.shucheng.platform.identity.usecase;

import io.shucheng.platform.database.Installation;
import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.domain.EmailAddress;
import io.shucheng.platform.identity.domain.Registrations;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The accounts that are good now: a demo's are only while the shop is a demo. */
@Component
class AccountsInUse {

  private final Registrations registrations;
  private final Installation installation;

  AccountsInUse(Registrations registrations, Installation installation) {
    this.registrations = registrations;
    this.installation = installation;
  }

  Optional<Account> find(AccountId id) {
    return registrations.find(id).filter(this::isGood);
  }

  /** One that has a password; empty also for what can be no address. */
  Optional<Account> withAddress(String email) {
    return Optional.of(email.strip())
        .filter(EmailAddress::isOne)
        .flatMap(registrations::findByEmail)
        .filter(this::isGood);
  }

  private boolean isGood(Account account) {
    return installation.isDemo() || !registrations.isForDemo(account.id());
  }
}
