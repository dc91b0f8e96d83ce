package io.shucheng.platform.identity.domain;

import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts with what only identity may see of them. */
public interface Registrations {

  /**
   * Keeps a new account.
   *
   * @param passwordHash null for a guest
   * @param demo whether it is good only while the shop is a demo
   * @return false if another account has the address
   */
  boolean add(Account account, @Nullable String passwordHash, boolean demo);

  /** Whether an account is good only while the shop is a demo. */
  boolean isForDemo(AccountId id);

  Optional<Account> find(AccountId id);

  /** Those of these that there are, in no order. */
  List<Account> findAll(Collection<AccountId> ids);

  Optional<Account> findByEmail(String email);

  long count();

  /** The next accounts in the order of their ids; null begins. */
  List<Account> after(@Nullable AccountId last, int limit);

  /**
   * Erases an account, with its log-ins and resets.
   *
   * @return false if it is gone already
   */
  boolean remove(AccountId id);

  /** Replaces the hash that log-ins are checked against. */
  void changePassword(AccountId id, String passwordHash);

  /** The hash to check a log-in against; empty for guests. */
  Optional<String> passwordHash(AccountId id);
}
