package io.shucheng.platform.identity.usecase;

import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.AccountErased;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.BadCredentialsException;
import io.shucheng.platform.identity.PasswordTries;
import io.shucheng.platform.identity.domain.PasswordResetsIssued;
import io.shucheng.platform.identity.domain.RefreshTokens;
import io.shucheng.platform.identity.domain.Registrations;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases an account for its owner, who shows the password once more. */
@Component
class EraseAccount {

  private final Registrations registrations;
  private final PasswordResetsIssued resets;
  private final RefreshTokens refreshTokens;
  private final PasswordEncoder passwords;
  private final PasswordTries tries;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final KnowForeigners foreigners;
  private final AccountPost letters;
  private final Clock clock;

  EraseAccount(
      Registrations registrations,
      PasswordResetsIssued resets,
      RefreshTokens refreshTokens,
      PasswordEncoder passwords,
      PasswordTries tries,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events,
      KnowForeigners foreigners,
      AccountPost letters,
      Clock clock) {
    this.registrations = registrations;
    this.resets = resets;
    this.refreshTokens = refreshTokens;
    this.passwords = passwords;
    this.tries = tries;
    this.transaction = new TransactionTemplate(transactions);
    this.events = events;
    this.foreigners = foreigners;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * @throws BadCredentialsException if the password is another, or the account is gone
   */
  void erase(AccountId id, @Nullable String password, Locale language) {
    Account account = registrations.find(id).orElseThrow(EraseAccount::refused);
    // outside the transaction: hashing takes its time, and others wait for the connection
    if (!account.guest()) {
      tries.begin(account.email());
      if (!isRight(id, password)) {
        throw refused();
      }
      tries.doesNotCount(account.email());
    }
    transaction.executeWithoutResult(
        _ -> {
          // in the order in which others lock them: whoever is just using one is waited for
          resets.removeAllOf(id);
          refreshTokens.removeAllOf(id);
          if (!registrations.remove(id)) {
            throw refused();
          }
          events.publishEvent(new AccountErased(id, clock.instant()));
        });
    foreigners.forget(id);
    letters.sayGoodbye(account, language);
  }

  private boolean isRight(AccountId id, @Nullable String password) {
    return password != null
        && password.length() <= 256
        && registrations
            .passwordHash(id)
            .filter(hash -> passwords.matches(password, hash))
            .isPresent();
  }

  private static BadCredentialsException refused() {
    return new BadCredentialsException("the password is not right");
  }
}
