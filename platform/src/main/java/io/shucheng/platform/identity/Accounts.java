package io.shucheng.platform.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shop's accounts. Thread-safe. */
public interface Accounts {

  /**
   * Opens an account.
   *
   * @param email unique among accounts, without regard to case
   * @param password 8 to 256 characters; only its Argon2id hash is kept
   * @param displayName how the account is greeted; 1 to 100 characters
   * @throws EmailTakenException if an account has this address
   * @throws IllegalArgumentException if a value is outside its bounds; the message names it
   */
  Account open(String email, String password, String displayName, Set<Role> roles);

  /** As {@link #open}, an account that can be logged in to only while the shop is a demo. */
  Account openForDemo(String email, String password, String displayName, Set<Role> roles);

  /**
   * Erases an account with its address, name, password and log-ins, and tells so with {@link
   * AccountErased}. Its id stays in what was ordered with it, and names nobody. A last letter goes
   * to its owner.
   *
   * @param password the account's; null for a guest, who has none
   * @param language the letter's
   * @throws BadCredentialsException if the password is another, or the account is gone
   */
  void erase(AccountId id, @Nullable String password, Locale language);

  Optional<Account> find(AccountId id);

  /** Those of these accounts that there are. Asks the database once. */
  Map<AccountId, Account> findAll(Set<AccountId> ids);

  Optional<Account> findByEmail(String email);

  /** How many accounts there are, guests included. */
  long count();

  /**
   * Accounts in the order of their ids, guests included.
   *
   * @param last those behind this one; null from the first
   * @param limit how many at most, 1 or more
   */
  List<Account> after(@Nullable AccountId last, int limit);
}
