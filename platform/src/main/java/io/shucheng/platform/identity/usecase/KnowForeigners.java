package io.shucheng.platform.identity.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.domain.EmailAddress;
import io.shucheng.platform.identity.domain.ForeignAccounts;
import io.shucheng.platform.identity.domain.Registrations;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives those whom another issuer vouches for an account of their own at their first visit. It has
 * no password, and is never one that somebody has here, whatever its mail address: an issuer speaks
 * for its own people only. Thread-safe.
 */
@Component
public class KnowForeigners {

  private static final int MOST = 10_000;

  /** As long another node may take an account for there that was erased. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private static final int LONGEST_NAME = 100;

  private final ForeignAccounts foreigners;
  private final Registrations registrations;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Cache<Foreigner, AccountId> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  KnowForeigners(
      ForeignAccounts foreigners,
      Registrations registrations,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.foreigners = foreigners;
    this.registrations = registrations;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  private record Foreigner(String issuer, String subject) {}

  /**
   * Somebody's account, opened where there is none.
   *
   * @param email where letters go to; not asked of an account that is there
   * @param name how the account is greeted; null for its mail address
   * @throws IllegalArgumentException if an account is to be opened and the address is none
   */
  public AccountId accountOf(
      String issuer, String subject, @Nullable String email, @Nullable String name) {
    Foreigner foreigner = new Foreigner(issuer, subject);
    AccountId account = known.getIfPresent(foreigner);
    if (account == null) {
      account = foreigners.find(issuer, subject).orElseGet(() -> open(foreigner, email, name));
      known.put(foreigner, account);
    }
    return account;
  }

  /** An account is gone. */
  void forget(AccountId account) {
    known.asMap().values().remove(account);
  }

  private AccountId open(Foreigner foreigner, @Nullable String email, @Nullable String name) {
    if (email == null) {
      throw new IllegalArgumentException("an account has a mail address");
    }
    String address = new EmailAddress(email.strip()).value();
    Account account =
        new Account(
            new AccountId(UuidCreator.getTimeOrderedEpoch()),
            address,
            greeting(name == null ? address : name),
            true,
            Set.of(Role.CUSTOMER),
            clock.instant());
    boolean opened =
        Boolean.TRUE.equals(
            transaction.execute(
                status -> {
                  registrations.add(account, null, false);
                  boolean first =
                      foreigners.add(foreigner.issuer(), foreigner.subject(), account.id());
                  if (!first) {
                    status.setRollbackOnly();
                  }
                  return first;
                }));
    return opened
        ? account.id()
        : foreigners.find(foreigner.issuer(), foreigner.subject()).orElseThrow();
  }

  private static String greeting(String name) {
    String clean = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
    return clean.isEmpty() ? "?" : clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
  }
}
