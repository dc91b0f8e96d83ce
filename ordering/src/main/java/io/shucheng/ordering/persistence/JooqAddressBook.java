package io.shucheng.ordering.persistence;

import static io.shucheng.ordering.persistence.jooq.Tables.ADDRESS;
import static org.jooq.impl.DSL.any;

import io.shucheng.ordering.Address;
import io.shucheng.ordering.domain.AddressBook;
import io.shucheng.ordering.persistence.jooq.tables.records.AddressRecord;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Default addresses as rows. */
@Repository
class JooqAddressBook implements AddressBook {

  private final DSLContext db;

  JooqAddressBook(DSLContext db) {
    this.db = db;
  }

  @Override
  public Optional<Address> defaultOf(AccountId account) {
    return db.selectFrom(ADDRESS)
        .where(ADDRESS.ACCOUNT_ID.eq(account.value()))
        .fetchOptional(JooqAddressBook::toAddress);
  }

  @Override
  public Map<AccountId, Address> defaultsOf(Collection<AccountId> accounts) {
    UUID[] ids = accounts.stream().map(AccountId::value).toArray(UUID[]::new);
    return db.selectFrom(ADDRESS)
        .where(ADDRESS.ACCOUNT_ID.eq(any(ids)))
        .fetchMap(row -> new AccountId(row.getAccountId()), JooqAddressBook::toAddress);
  }

  @Override
  public void keep(AccountId account, Address address, Instant at) {
    AddressRecord row = new AddressRecord();
    row.setAccountId(account.value());
    row.setRecipient(address.recipient());
    row.setStreet(address.street());
    row.setCity(address.city());
    row.setRegion(address.region());
    row.setPostalCode(address.postalCode());
    row.setCountry(address.country());
    row.setPhone(address.phone());
    row.setChangedAt(Times.toDatabase(at));
    db.insertInto(ADDRESS).set(row).onDuplicateKeyUpdate().set(row).execute();
  }

  @Override
  public void forget(AccountId account) {
    db.deleteFrom(ADDRESS).where(ADDRESS.ACCOUNT_ID.eq(account.value())).execute();
  }

  private static Address toAddress(AddressRecord row) {
    return new Address(
        row.getRecipient(),
        row.getStreet(),
        row.getCity(),
        row.getRegion(),
        row.getPostalCode(),
        row.getCountry(),
        row.getPhone());
  }
}
