package io.shucheng.ordering.persistence;

import io.shucheng.ordering.Address;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.OrderLine;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.PlacedOrder;
import io.shucheng.ordering.domain.PlacedOrders;
import io.shucheng.ordering.domain.Totals;
import io.shucheng.platform.money.Money;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** New orders as rows of four tables, in two statements however many there are. */
@Repository
class JdbcPlacedOrders implements PlacedOrders {

  private static final String ORDERS_AND_PAYMENTS =
      """
      with told as (
        select *
          from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            as t (id, account_id, currency, subtotal, shipping, tax, discount, total,
                  recipient, street, city, region, postal_code, country, phone,
                  language, held_back, payment_id, provider,
                  amount)
      ), placed as (
        insert into ordering.customer_order
               (id, account_id, status, version, currency, subtotal, shipping, tax, discount, total,
                ship_recipient, ship_street, ship_city, ship_region, ship_postal_code, ship_country,
                ship_phone, language, held_back, created_at, expires_at, changed_at)
        select id, account_id, 'AWAITING_PAYMENT', 1, currency, subtotal, shipping, tax, discount,
               total, recipient, street, city, region, postal_code, country, phone, language,
               held_back, ?, ?, ?
          from told
      )
      insert into ordering.payment
             (id, order_id, provider, amount, currency, status, version, expires_at, created_at,
              changed_at)
      select payment_id, id, provider, amount, currency, 'PENDING', 1, ?, ?, ?
        from told
      """;

  private static final String LINES_AND_HOLDS =
      """
      with line as (
        insert into ordering.order_line
               (order_id, line_no, book_id, title, revision, digital, quantity, unit_price)
        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
        returning order_id, book_id, quantity, digital
      )
      insert into ordering.hold (order_id, book_id, quantity, expires_at)
      select order_id, book_id, quantity, ? from line where not digital
      """;

  private final JdbcClient jdbc;

  JdbcPlacedOrders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void addAll(List<PlacedOrder> placed) {
    addOrders(placed);
    addLines(placed);
  }

  private void addOrders(List<PlacedOrder> placed) {
    List<CustomerOrder> orders = placed.stream().map(PlacedOrder::order).toList();
    List<OrderPayment> payments = placed.stream().map(PlacedOrder::payment).toList();
    OffsetDateTime at = Times.toDatabase(orders.getFirst().createdAt());
    OffsetDateTime expiresAt = Times.toDatabase(orders.getFirst().expiresAt());
    jdbc.sql(ORDERS_AND_PAYMENTS)
        .param(Columns.uuids(orders, order -> order.id().value()))
        .param(Columns.uuids(orders, order -> order.customer().value()))
        .param(Columns.texts(orders, order -> currency(order.totals().total())))
        .param(amounts(orders, Totals::subtotal))
        .param(amounts(orders, Totals::shipping))
        .param(amounts(orders, Totals::tax))
        .param(amounts(orders, Totals::discount))
        .param(amounts(orders, Totals::total))
        .param(addressed(orders, Address::recipient))
        .param(addressed(orders, Address::street))
        .param(addressed(orders, Address::city))
        .param(addressed(orders, Address::region))
        .param(addressed(orders, Address::postalCode))
        .param(addressed(orders, Address::country))
        .param(addressed(orders, Address::phone))
        .param(Columns.texts(orders, order -> order.language().getLanguage()))
        .param(Columns.booleans(orders, CustomerOrder::heldBack))
        .param(Columns.uuids(payments, payment -> payment.id().value()))
        .param(Columns.texts(payments, OrderPayment::provider))
        .param(Columns.longs(payments, payment -> payment.amount().minorUnits()))
        .params(at, expiresAt, at)
        .params(expiresAt, at, at)
        .update();
  }

  private static long[] amounts(List<CustomerOrder> orders, Function<Totals, Money> part) {
    return Columns.longs(orders, order -> part.apply(order.totals()).minorUnits());
  }

  private static @Nullable String[] addressed(
      List<CustomerOrder> orders, Function<Address, @Nullable String> part) {
    return Columns.texts(
        orders,
        order -> {
          Address address = order.shippingAddress();
          return address == null ? null : part.apply(address);
        });
  }

  private static String currency(Money amount) {
    return amount.currency().getCurrencyCode();
  }

  /** A line of an order that is written. */
  private record Row(CustomerOrder order, int number, OrderLine line) {}

  private void addLines(List<PlacedOrder> placed) {
    List<Row> rows = placed.stream().flatMap(each -> rows(each.order())).toList();
    jdbc.sql(LINES_AND_HOLDS)
        .param(Columns.uuids(rows, row -> row.order().id().value()))
        .param(Columns.integers(rows, Row::number))
        .param(Columns.longs(rows, row -> row.line().book().value()))
        .param(Columns.texts(rows, row -> row.line().title()))
        .param(Columns.longs(rows, row -> row.line().revision()))
        .param(Columns.booleans(rows, row -> row.line().digital()))
        .param(Columns.integers(rows, row -> row.line().quantity()))
        .param(Columns.longs(rows, row -> row.line().unitPrice().minorUnits()))
        .param(Times.toDatabase(placed.getFirst().order().expiresAt()))
        .update();
  }

  private static Stream<Row> rows(CustomerOrder order) {
    return IntStream.range(0, order.lines().size())
        .mapToObj(number -> new Row(order, number, order.lines().get(number)));
  }
}
