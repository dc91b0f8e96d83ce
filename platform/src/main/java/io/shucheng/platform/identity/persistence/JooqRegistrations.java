package io.shucheng.platform.identity.persistence;

import static io.shucheng.platform.identity.persistence.jooq.Tables.ACCOUNT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;

import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.domain.Registrations;
import io.shucheng.platform.identity.persistence.jooq.tables.records.AccountRecord;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Accounts in {@code platform.account}. */
@Repository
class JooqRegistrations implements Registrations {

  private final DSLContext sql;

  JooqRegistrations(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public boolean add(Account account, @Nullable String passwordHash, boolean demo) {
    return sql.insertInto(ACCOUNT)
            .set(ACCOUNT.ID, account.id().value())
            .set(ACCOUNT.EMAIL, account.email())
            .set(ACCOUNT.GUEST, account.guest())
            .set(ACCOUNT.PASSWORD_HASH, passwordHash)
            .set(ACCOUNT.DEMO, demo)
            .set(ACCOUNT.DISPLAY_NAME, account.displayName())
            .set(ACCOUNT.ROLES, account.roles().stream().map(Role::name).toArray(String[]::new))
            .set(ACCOUNT.CREATED_AT, account.createdAt().atOffset(ZoneOffset.UTC))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return sql.selectFrom(ACCOUNT)
        .where(ACCOUNT.ID.eq(id.value()))
        .fetchOptional(JooqRegistrations::toAccount);
  }

  @Override
  public List<Account> findAll(Collection<AccountId> ids) {
    UUID[] values = ids.stream().map(AccountId::value).toArray(UUID[]::new);
    return sql.selectFrom(ACCOUNT)
        .where(ACCOUNT.ID.eq(any(values)))
        .fetch(JooqRegistrations::toAccount);
  }

  @Override
  public Optional<Account> findByEmail(String email) {
    return sql.selectFrom(ACCOUNT)
        .where(lower(ACCOUNT.EMAIL).eq(email.toLowerCase(Locale.ROOT)))
        .andNot(ACCOUNT.GUEST)
        .fetchOptional(JooqRegistrations::toAccount);
  }

  @Override
  public long count() {
    return sql.fetchCount(ACCOUNT);
  }

  @Override
  public List<Account> after(@Nullable AccountId last, int limit) {
    return sql.selectFrom(ACCOUNT)
        .where(last == null ? noCondition() : ACCOUNT.ID.gt(last.value()))
        .orderBy(ACCOUNT.ID)
        .limit(limit)
        .fetch(JooqRegistrations::toAccount);
  }

  @Override
  public boolean isForDemo(AccountId id) {
    return sql.fetchExists(ACCOUNT, ACCOUNT.ID.eq(id.value()).and(ACCOUNT.DEMO));
  }

  @Override
  public boolean remove(AccountId id) {
    // the tables of tokens and resets follow
    return sql.deleteFrom(ACCOUNT).where(ACCOUNT.ID.eq(id.value())).execute() == 1;
  }

  @Override
  public void changePassword(AccountId id, String passwordHash) {
    sql.update(ACCOUNT)
        .set(ACCOUNT.PASSWORD_HASH, passwordHash)
        .where(ACCOUNT.ID.eq(id.value()))
        .execute();
  }

  @Override
  public Optional<String> passwordHash(AccountId id) {
    return sql.select(ACCOUNT.PASSWORD_HASH)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.eq(id.value()))
        .fetchOptional(ACCOUNT.PASSWORD_HASH);
  }

  private static Account toAccount(AccountRecord row) {
    return new Account(
        new AccountId(row.getId()),
        row.getEmail(),
        row.getDisplayName(),
        row.getGuest(),
        Arrays.stream(row.getRoles()).map(Role::valueOf).collect(Collectors.toSet()),
        row.getCreatedAt().toInstant());
  }
}
