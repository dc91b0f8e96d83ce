package io.shucheng.ordering.http;

import io.shucheng.ordering.Address;
import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an export: an account and where its parcels go.
 *
 * @param guest whether it was made for one guest checkout
 * @param defaultAddress null where there is none
 */
record ExportedCustomer(
    String accountId,
    String email,
    String displayName,
    boolean guest,
    List<Role> roles,
    Instant createdAt,
    @Nullable AddressBody defaultAddress) {

  static ExportedCustomer of(Account account, @Nullable Address address) {
    return new ExportedCustomer(
        account.id().toString(),
        account.email(),
        account.displayName(),
        account.guest(),
        account.roles().stream().sorted().toList(),
        account.createdAt(),
        address == null ? null : AddressBody.of(address));
  }
}
