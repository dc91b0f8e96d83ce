package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Address;
import io.shucheng.ordering.InvalidOrderException;
import io.shucheng.ordering.domain.AddressBook;
import io.shucheng.ordering.domain.OrderLine;
import io.shucheng.ordering.domain.PostalRules;
import io.shucheng.platform.identity.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides where an order goes. */
@Component
class Destination {

  private final AddressBook addresses;

  Destination(AddressBook addresses) {
    this.addresses = addresses;
  }

  /**
   * The address given, else the customer's default; null where nothing is shipped.
   *
   * @throws InvalidOrderException if an address is needed and there is none, or it cannot be
   */
  @Nullable Address of(AccountId customer, @Nullable Address given, List<OrderLine> lines) {
    if (given != null) {
      PostalRules.check(given)
          .ifPresent(
              fault -> {
                throw new InvalidOrderException(
                    "/shippingAddress/" + fault.part(), fault.message());
              });
      return given;
    }
    if (lines.stream().allMatch(OrderLine::digital)) {
      return null;
    }
    return addresses
        .defaultOf(customer)
        .orElseThrow(
            () ->
                new InvalidOrderException(
                    "/shippingAddress",
                    "printed books need an address: send shippingAddress, or keep a default address with PUT /api/v1/addresses/default"));
  }
}
