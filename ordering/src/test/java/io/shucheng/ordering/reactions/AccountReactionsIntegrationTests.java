package io.shucheng.ordering.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Addresses;
import io.shucheng.ordering.CartOwner;
import io.shucheng.ordering.Carts;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is left of a customer whose account was erased. */
@OrderingIntegrationTest
class AccountReactionsIntegrationTests {

  private static final String PASSWORD = "correct horse";

  @Autowired Accounts accounts;
  @Autowired Addresses addresses;
  @Autowired Carts carts;
  @Autowired Orders orders;
  @Autowired ShopForTests shop;

  @Test
  void theAddressAndTheCartGoAndTheOrdersStay() {
    Account customer =
        accounts.open(
            UUID.randomUUID() + "@example.com", PASSWORD, "Li Lei", Set.of(Role.CUSTOMER));
    BookId book = shop.book("39.90", 5);
    CartOwner owner = new CartOwner.Customer(customer.id());
    addresses.makeDefault(customer.id(), ShopForTests.ADDRESS);
    carts.put(owner, book, 2);
    Order order = orders.place(customer.id(), ShopForTests.order(book, 1));

    accounts.erase(customer.id(), PASSWORD, Locale.ENGLISH);

    ShopForTests.await("forgotten", () -> addresses.defaultOf(customer.id()).isEmpty());
    assertThat(carts.of(owner).lines()).isEmpty();
    assertThat(orders.find(customer.id(), order.id())).isPresent();
    shop.assertProven();
  }
}
