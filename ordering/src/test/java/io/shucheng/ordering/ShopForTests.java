package io.shucheng.ordering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.domain.PaymentTerms;
import io.shucheng.ordering.domain.Stock;
import io.shucheng.ordering.domain.StockRoom;
import io.shucheng.ordering.providers.Notification;
import io.shucheng.ordering.usecase.ChangeStock;
import io.shucheng.ordering.usecase.RunErrands;
import io.shucheng.ordering.usecase.SettlePayment;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.Tokens;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What tests need of a shop: customers with addresses, books with stock, and proof at the end. */
@Component
public class ShopForTests {

  public static final Address ADDRESS =
      new Address("李雷", "中关村大街 1 号", "北京", "北京", "100080", "CN", "+86 10 0000 0000");

  private static final String PASSWORD = "correct horse battery";

  private final CatalogForTests catalog;
  private final ChangeStock changeStock;
  private final StockRoom stockRoom;
  private final Addresses addresses;
  private final Accounts accounts;
  private final Tokens tokens;
  private final SettlePayment settlePayment;
  private final RunErrands runErrands;
  private final Verification verification;

  ShopForTests(
      CatalogForTests catalog,
      ChangeStock changeStock,
      StockRoom stockRoom,
      Addresses addresses,
      Accounts accounts,
      Tokens tokens,
      SettlePayment settlePayment,
      RunErrands runErrands,
      Verification verification) {
    this.catalog = catalog;
    this.changeStock = changeStock;
    this.stockRoom = stockRoom;
    this.addresses = addresses;
    this.accounts = accounts;
    this.tokens = tokens;
    this.settlePayment = settlePayment;
    this.runErrands = runErrands;
    this.verification = verification;
  }

  /** An account with a default address that cannot log in. */
  public AccountId customer() {
    AccountId customer = new AccountId(UUID.randomUUID());
    addresses.makeDefault(customer, ADDRESS);
    return customer;
  }

  /** The access token of a new guest with a default address. */
  public String guest() {
    String token = tokens.logInAsGuest(UUID.randomUUID() + "@example.com").accessToken();
    String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8);
    String subject = JsonMapper.shared().readTree(claims).path("sub").asString();
    addresses.makeDefault(AccountId.parse(subject), ADDRESS);
    return token;
  }

  /** The access token of a new account that may do more. */
  public String tokenOf(Role... roles) {
    String email = UUID.randomUUID() + "@example.com";
    EnumSet<Role> all = EnumSet.of(Role.CUSTOMER);
    all.addAll(Arrays.asList(roles));
    AccountId account = accounts.open(email, PASSWORD, "Li Lei", all).id();
    addresses.makeDefault(account, ADDRESS);
    return tokens.logIn(email, PASSWORD).accessToken();
  }

  /** A printed book of which there are copies. */
  public BookId book(String price, int copies) {
    BookId book = catalog.book(price);
    stock(book, copies);
    return book;
  }

  public void stock(BookId book, int copies) {
    changeStock.change(
        new ChangeStock.Change(book, copies, true, true, "test", null),
        new AccountId(UUID.randomUUID()));
  }

  public Stock stockOf(BookId book) {
    return stockRoom.read(List.of(book)).getOrDefault(book, Stock.none(book));
  }

  public static OrderRequest order(BookId book, int quantity) {
    return new OrderRequest(List.of(new OrderRequest.Line(book, quantity)), null, null, null);
  }

  public static OrderRequest order(String key, BookId book, int quantity) {
    return new OrderRequest(List.of(new OrderRequest.Line(book, quantity)), null, null, key);
  }

  /** The provider tells that the money for an order came. */
  public void pay(Order order) {
    settlePayment.settle(
        new Notification(
            PaymentTerms.SANDBOX,
            "msg_" + UUID.randomUUID(),
            Notification.Type.CAPTURED,
            "payment.captured",
            order.payment().id(),
            null,
            order.total(),
            null,
            "{}"));
  }

  /** The providers are asked all that they are to be asked now. */
  public void runErrands() {
    while (runErrands.runDue(10) > 0) {
      // the next ones
    }
  }

  /** All that must always hold, holds. */
  public void assertProven() {
    assertThat(verification.verify()).isEmpty();
  }

  /** Waits until something that happens elsewhere has happened. */
  public static void await(String what, BooleanSupplier happened) {
    Awaitility.await(what)
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(happened::getAsBoolean);
  }
}
