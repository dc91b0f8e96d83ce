package io.shuchengtest.pages;

import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.BadCredentialsException;
import io.shucheng.platform.identity.EmailTakenException;
import io.shucheng.platform.identity.PasswordResets;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.TokenPair;
import io.shucheng.platform.identity.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Accounts and tokens; an access token is good until {@link #expireAccessTokens()}. */
public final class AccountsInMemory implements Accounts, Tokens, PasswordResets, JwtDecoder {

  /** Of the accounts that are there from the start. */
  public static final String PASSWORD = "correct horse";

  private static final Instant OPENED = Instant.parse("2026-11-22T09:00:00Z");

  private final Map<AccountId, Account> accounts = new ConcurrentHashMap<>();
  private final Map<AccountId, String> passwords = new ConcurrentHashMap<>();
  private final Map<String, AccountId> accessTokens = new ConcurrentHashMap<>();
  private final Map<String, AccountId> refreshTokens = new ConcurrentHashMap<>();

  private final Map<String, AccountId> resets = new ConcurrentHashMap<>();

  public AccountsInMemory() {
    open("reader@example.com", PASSWORD, "Reader", Set.of(Role.CUSTOMER));
    open("other@example.com", PASSWORD, "Other", Set.of(Role.CUSTOMER));
    open("merchandiser@example.com", PASSWORD, "Merchandiser", Set.of(Role.MERCHANDISER));
    open("operator@example.com", PASSWORD, "Operator", Set.of(Role.OPERATOR));
  }

  public void expireAccessTokens() {
    accessTokens.clear();
  }

  /** Whether a refresh token is still good. */
  public boolean knows(String refreshToken) {
    return refreshTokens.containsKey(refreshToken);
  }

  @Override
  public Account open(String email, String password, String displayName, Set<Role> roles) {
    if (findByEmail(email).isPresent()) {
      throw new EmailTakenException(email);
    }
    if (password.length() < 8 || email.indexOf('@') < 1 || displayName.isBlank()) {
      throw new IllegalArgumentException("password: 8 to 256 characters");
    }
    Account account = keep(email, displayName, false, roles);
    passwords.put(account.id(), password);
    return account;
  }

  @Override
  public Account openForDemo(String email, String password, String displayName, Set<Role> roles) {
    return open(email, password, displayName, roles);
  }

  @Override
  public void erase(AccountId id, @Nullable String password, Locale language) {
    if (passwords.containsKey(id) && !passwords.get(id).equals(password)) {
      throw new BadCredentialsException("no");
    }
    accounts.remove(id);
    passwords.remove(id);
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public Map<AccountId, Account> findAll(Set<AccountId> ids) {
    return ids.stream()
        .map(accounts::get)
        .filter(Objects::nonNull)
        .collect(Collectors.toMap(Account::id, Function.identity()));
  }

  @Override
  public Optional<Account> findByEmail(String email) {
    return accounts.values().stream()
        .filter(account -> !account.guest() && account.email().equalsIgnoreCase(email))
        .findFirst();
  }

  @Override
  public long count() {
    return accounts.size();
  }

  @Override
  public List<Account> after(@Nullable AccountId last, int limit) {
    return accounts.values().stream()
        .filter(account -> last == null || account.id().value().compareTo(last.value()) > 0)
        .sorted(Comparator.comparing(account -> account.id().value()))
        .limit(limit)
        .toList();
  }

  @Override
  public TokenPair logIn(String email, String password) {
    return findByEmail(email)
        .filter(account -> password.equals(passwords.get(account.id())))
        .map(account -> issue(account.id()))
        .orElseThrow(() -> new BadCredentialsException("no"));
  }

  @Override
  public TokenPair logInAsGuest(String email) {
    if (email.indexOf('@') < 1) {
      throw new IllegalArgumentException("email: '" + email + "'");
    }
    return issue(keep(email, "Guest", true, Set.of(Role.CUSTOMER)).id());
  }

  @Override
  public TokenPair refresh(String refreshToken) {
    AccountId account = refreshTokens.remove(refreshToken);
    if (account == null) {
      throw new BadCredentialsException("used");
    }
    return issue(account);
  }

  @Override
  public void logOut(String refreshToken) {
    refreshTokens.remove(refreshToken);
  }

  /** The letter's token is the address. */
  @Override
  public void request(String email, Locale language) {
    if (email.indexOf('@') < 1) {
      throw new IllegalArgumentException("email: '" + email + "'");
    }
    findByEmail(email).ifPresent(account -> resets.put(email, account.id()));
  }

  @Override
  public void complete(String token, String password) {
    if (password.length() < 8) {
      throw new IllegalArgumentException("password: 8 to 256 characters");
    }
    AccountId account = resets.remove(token);
    if (account == null) {
      throw new BadCredentialsException("used");
    }
    passwords.put(account, password);
  }

  @Override
  public Jwt decode(String token) {
    AccountId id = accessTokens.get(token);
    if (id == null) {
      throw new BadJwtException("expired");
    }
    Account account = accounts.get(id);
    return Jwt.withTokenValue(token)
        .header("alg", "none")
        .subject(id.toString())
        .claim("roles", account.roles().stream().map(Role::name).toList())
        .claim("guest", account.guest())
        .build();
  }

  private Account keep(String email, String name, boolean guest, Set<Role> roles) {
    Account account =
        new Account(new AccountId(UUID.randomUUID()), email, name, guest, roles, OPENED);
    accounts.put(account.id(), account);
    return account;
  }

  private TokenPair issue(AccountId account) {
    TokenPair pair =
        new TokenPair(
            "access-" + UUID.randomUUID(), "refresh-" + UUID.randomUUID(), Duration.ofMinutes(15));
    accessTokens.put(pair.accessToken(), account);
    refreshTokens.put(pair.refreshToken(), account);
    return pair;
  }
}
