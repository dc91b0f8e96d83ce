package io.shucheng.platform.identity.usecase;

import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.EmailTakenException;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.domain.EmailAddress;
import io.shucheng.platform.identity.domain.NewPassword;
import io.shucheng.platform.identity.domain.Registrations;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Opens accounts, shows them, and has them erased. */
@Component
public class OpenAccount implements Accounts {

  private final Registrations registrations;
  private final PasswordEncoder passwords;
  private final EraseAccount eraseAccount;
  private final Clock clock;

  OpenAccount(
      Registrations registrations,
      PasswordEncoder passwords,
      EraseAccount eraseAccount,
      Clock clock) {
    this.registrations = registrations;
    this.passwords = passwords;
    this.eraseAccount = eraseAccount;
    this.clock = clock;
  }

  @Override
  public Account open(String email, String password, String displayName, Set<Role> roles) {
    return open(email, password, displayName, roles, false);
  }

  @Override
  public Account openForDemo(String email, String password, String displayName, Set<Role> roles) {
    return open(email, password, displayName, roles, true);
  }

  private Account open(
      String email, String password, String displayName, Set<Role> roles, boolean demo) {
    String address = new EmailAddress(email.strip()).value();
    NewPassword chosen = new NewPassword(password);
    if (displayName.isBlank() || displayName.length() > 100 || !isText(displayName)) {
      throw new IllegalArgumentException("displayName: it takes 1 to 100 printable characters");
    }
    Account account =
        new Account(
            new AccountId(UuidCreator.getTimeOrderedEpoch()),
            address,
            displayName.strip(),
            false,
            roles,
            clock.instant());
    if (!registrations.add(account, passwords.encode(chosen.text()), demo)) {
      throw new EmailTakenException(address);
    }
    return account;
  }

  @Override
  public void erase(AccountId id, @Nullable String password, Locale language) {
    eraseAccount.erase(id, password, language);
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return registrations.find(id);
  }

  @Override
  public Map<AccountId, Account> findAll(Set<AccountId> ids) {
    return registrations.findAll(ids).stream()
        .collect(Collectors.toMap(Account::id, Function.identity()));
  }

  @Override
  public Optional<Account> findByEmail(String email) {
    return registrations.findByEmail(email);
  }

  @Override
  public long count() {
    return registrations.count();
  }

  @Override
  public List<Account> after(@Nullable AccountId last, int limit) {
    return registrations.after(last, limit);
  }

  private static boolean isText(String value) {
    return value
        .codePoints()
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }
}
