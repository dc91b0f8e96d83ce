package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Address;
import io.shucheng.ordering.domain.AddressBook;
import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Accounts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows every account with its default address, in the order of their ids. */
@Component
public class ExportCustomers {

  /** Accounts in memory at once. */
  private static final int BATCH = 500;

  private final Accounts accounts;
  private final AddressBook addressBook;

  ExportCustomers(Accounts accounts, AddressBook addressBook) {
    this.accounts = accounts;
    this.addressBook = addressBook;
  }

  /** Who takes the customers. */
  public interface Taker {

    /**
     * @param address null where the account has no default address
     */
    void take(Account account, @Nullable Address address) throws IOException;
  }

  public long count() {
    return accounts.count();
  }

  /**
   * @throws IOException if the taker fails; nothing more is read then
   */
  public void export(Taker taker) throws IOException {
    List<Account> batch = accounts.after(null, BATCH);
    while (!batch.isEmpty()) {
      show(batch, taker);
      batch = accounts.after(batch.getLast().id(), BATCH);
    }
  }

  private void show(List<Account> batch, Taker taker) throws IOException {
    Map<AccountId, Address> addresses =
        addressBook.defaultsOf(batch.stream().map(Account::id).toList());
    for (Account account : batch) {
      taker.take(account, addresses.get(account.id()));
    }
  }
}
