package io.shucheng.platform.identity.usecase;

import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.BadCredentialsException;
import io.shucheng.platform.identity.PasswordTries;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.TokenPair;
import io.shucheng.platform.identity.Tokens;
import io.shucheng.platform.identity.domain.EmailAddress;
import io.shucheng.platform.identity.domain.RefreshToken;
import io.shucheng.platform.identity.domain.RefreshTokens;
import io.shucheng.platform.identity.domain.Registrations;
import io.shucheng.platform.identity.domain.TokenHash;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues, exchanges and revokes tokens. */
@Component
public class IssueTokens implements Tokens {

  private final Registrations registrations;
  private final RefreshTokens refreshTokens;
  private final AccessTokens accessTokens;
  private final PasswordEncoder passwords;
  private final AccountsInUse accountsInUse;
  private final PasswordTries tries;
  private final Clock clock;
  private final String hashOfNothing;

  IssueTokens(
      Registrations registrations,
      RefreshTokens refreshTokens,
      AccessTokens accessTokens,
      PasswordEncoder passwords,
      AccountsInUse accountsInUse,
      PasswordTries tries,
      Clock clock) {
    this.registrations = registrations;
    this.refreshTokens = refreshTokens;
    this.accessTokens = accessTokens;
    this.passwords = passwords;
    this.accountsInUse = accountsInUse;
    this.tries = tries;
    this.clock = clock;
    this.hashOfNothing = java.util.Objects.requireNonNull(passwords.encode(TokenHash.newSecret()));
  }

  @Override
  public TokenPair logIn(String email, String password) {
    tries.begin(email);
    try {
      TokenPair tokens = logInTo(email, password);
      tries.doesNotCount(email);
      return tokens;
    } catch (BadCredentialsException e) {
      throw e;
    } catch (RuntimeException e) {
      // nobody knows whether the password was right
      tries.doesNotCount(email);
      throw e;
    }
  }

  private TokenPair logInTo(String email, String password) {
    Optional<Account> account = accountsInUse.withAddress(email);
    // an unknown address costs what a known one does, so that the time tells nothing
    String hash =
        account.flatMap(known -> registrations.passwordHash(known.id())).orElse(hashOfNothing);
    boolean right = password.length() <= 256 && passwords.matches(password, hash);
    if (account.isEmpty() || !right) {
      throw wrong();
    }
    try {
      return issue(account.get(), UuidCreator.getTimeOrderedEpoch());
    } catch (DataIntegrityViolationException e) {
      // erased since it was found
      throw wrong();
    }
  }

  @Override
  @Transactional
  public TokenPair logInAsGuest(String email) {
    Account guest =
        new Account(
            new AccountId(UuidCreator.getTimeOrderedEpoch()),
            new EmailAddress(email.strip()).value(),
            "Guest",
            true,
            Set.of(Role.CUSTOMER),
            clock.instant());
    registrations.add(guest, null, false);
    return issue(guest, UuidCreator.getTimeOrderedEpoch());
  }

  @Override
  @Transactional(noRollbackFor = BadCredentialsException.class)
  public TokenPair refresh(String refreshToken) {
    Instant now = clock.instant();
    RefreshToken token =
        refreshTokens.findForUse(TokenHash.of(refreshToken)).orElseThrow(this::refused);
    if (token.isUsed()) {
      refreshTokens.removeFamily(token.family());
      throw refused();
    }
    if (token.isExpired(now)) {
      throw refused();
    }
    Account account = accountsInUse.find(token.account()).orElseThrow(this::refused);
    refreshTokens.markUsed(token.hash(), now);
    return issue(account, token.family());
  }

  @Override
  @Transactional
  public void logOut(String refreshToken) {
    refreshTokens
        .findForUse(TokenHash.of(refreshToken))
        .ifPresent(token -> refreshTokens.removeFamily(token.family()));
  }

  private TokenPair issue(Account account, UUID family) {
    Instant now = clock.instant();
    String secret = TokenHash.newSecret();
    refreshTokens.add(
        new RefreshToken(
            TokenHash.of(secret), family, account.id(), now.plus(RefreshToken.LIFETIME), null));
    return new TokenPair(accessTokens.sign(account, family, now), secret, AccessTokens.LIFETIME);
  }

  private static BadCredentialsException wrong() {
    return new BadCredentialsException("the mail address or the password is not right");
  }

  private BadCredentialsException refused() {
    return new BadCredentialsException("this refresh token is no longer good; log in again");
  }
}
