package io.shucheng.platform.identity.usecase;

import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.BadCredentialsException;
import io.shucheng.platform.identity.PasswordResets;
import io.shucheng.platform.identity.domain.EmailAddress;
import io.shucheng.platform.identity.domain.NewPassword;
import io.shucheng.platform.identity.domain.PasswordResetsIssued;
import io.shucheng.platform.identity.domain.RefreshTokens;
import io.shucheng.platform.identity.domain.Registrations;
import io.shucheng.platform.identity.domain.TokenHash;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has letters written to who forgot a password, and takes the new one. */
@Component
public class ResetPassword implements PasswordResets {

  private final AccountPost letters;
  private final PasswordResetsIssued resets;
  private final Registrations registrations;
  private final RefreshTokens refreshTokens;
  private final PasswordEncoder passwords;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ResetPassword(
      AccountPost letters,
      PasswordResetsIssued resets,
      Registrations registrations,
      RefreshTokens refreshTokens,
      PasswordEncoder passwords,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.letters = letters;
    this.resets = resets;
    this.registrations = registrations;
    this.refreshTokens = refreshTokens;
    this.passwords = passwords;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public void request(String email, Locale language) {
    letters.helpWithPassword(new EmailAddress(email.strip()), language);
  }

  @Override
  public void complete(String token, String password) {
    NewPassword chosen = new NewPassword(password);
    TokenHash hash = TokenHash.of(token);
    // before the costly hash, which not everybody is to have made
    if (!resets.has(hash, clock.instant())) {
      throw refused();
    }
    String kept = Objects.requireNonNull(passwords.encode(chosen.text()));
    AccountId account = Objects.requireNonNull(transaction.execute(_ -> change(hash, kept)));
    // and what a refresh that was under way has issued meanwhile
    transaction.executeWithoutResult(_ -> refreshTokens.removeAllOf(account));
  }

  private AccountId change(TokenHash hash, String passwordHash) {
    AccountId account = resets.use(hash, clock.instant()).orElseThrow(ResetPassword::refused);
    refreshTokens.removeAllOf(account);
    registrations.changePassword(account, passwordHash);
    return account;
  }

  private static BadCredentialsException refused() {
    return new BadCredentialsException("this reset is no longer good; ask for another letter");
  }
}
