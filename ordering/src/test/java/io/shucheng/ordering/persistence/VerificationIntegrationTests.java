package io.shucheng.ordering.persistence;

import static io.shucheng.ordering.ShopForTests.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.ordering.Verification;
import io.shucheng.ordering.Verification.Finding;
import io.shucheng.ordering.domain.Origin;
import io.shucheng.ordering.domain.Portion;
import io.shucheng.ordering.domain.RefundWish;
import io.shucheng.ordering.usecase.RefundOrder;
import io.shucheng.platform.identity.AccountId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OrderingIntegrationTest
class VerificationIntegrationTests {

  @Autowired Verification verification;
  @Autowired ShopForTests shop;
  @Autowired Orders orders;
  @Autowired RefundOrder refundOrder;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STOCK_IS_ITS_LEDGER | update ordering.stock set on_hand = on_hand + 1 where book_id = BOOK",
        "STOCK_IS_ITS_LEDGER | delete from ordering.stock where book_id = BOOK",
        "STOCK_IS_NEVER_NEGATIVE | alter table ordering.stock drop constraint stock_held_ck, drop constraint stock_allocated_ck; update ordering.stock set held = 99 where book_id = BOOK",
        "HELD_IS_ITS_HOLDS | update ordering.hold set quantity = 1 where book_id = BOOK",
        "HOLDS_ARE_WAITING_ORDERS | delete from ordering.hold where book_id = BOOK",
        "MOVEMENTS_ARE_ORDERS | update ordering.customer_order set status = 'PAID' where id = 'ORDER'",
        "TOTALS_ARE_LINES | update ordering.order_line set unit_price = 1 where order_id = 'ORDER'",
        "PAYMENTS_ARE_ORDERS | update ordering.payment set amount = 1 where order_id = 'ORDER'",
        "PAYMENTS_ARE_ORDERS | delete from ordering.payment where order_id = 'ORDER'",
        "MONEY_WAS_NOTIFIED | update ordering.payment set status = 'CAPTURED' where order_id = 'ORDER'",
        "KEYS_HAVE_ORDERS | update ordering.idempotency_key set order_id = null where order_id = 'ORDER'"
      })
  void aBrokenRuleIsFoundWithItsRow(LedgerRule rule, String damage) {
    BookId book = shop.book("10.00", 5);
    Order order = orders.place(shop.customer(), order(UUID.randomUUID().toString(), book, 2));
    assertThat(verification.verify()).isEmpty();
    assertFound(rule, damage, book, order);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALLOCATED_IS_TO_BE_SHIPPED | update ordering.order_line set shipped = 1 where order_id = 'ORDER'",
        "MOVEMENTS_ARE_ORDERS | update ordering.order_line set withdrawn = 0 where order_id = 'ORDER'",
        "REFUNDS_ARE_PAYMENTS | update ordering.payment set refunded = 1 where order_id = 'ORDER'",
        "REFUNDS_ARE_PAYMENTS | update ordering.customer_order set refunded = 1 where id = 'ORDER'",
        "SHIPPED_IS_ITS_SHIPMENTS | update ordering.order_line set shipped = 1 where order_id = 'ORDER'",
        "REFUNDED_IS_REFUNDED | update ordering.customer_order set status = 'REFUNDED' where id = 'ORDER'",
        "AUTHORIZED_IS_TO_BE_CAPTURED | delete from ordering.payment_errand; update ordering.payment set status = 'AUTHORIZED', changed_at = now() - interval '2 days' where order_id = 'ORDER'",
        "REFUNDS_ARE_ASKED_FOR | delete from ordering.payment_errand where payment_id in (select id from ordering.payment where order_id = 'ORDER')",
        "MONEY_WAS_NOTIFIED | update ordering.payment_notification set captured = false where payment_id in (select id from ordering.payment where order_id = 'ORDER')",
        "ORDERS_HAVE_THEIR_HISTORY | update ordering.customer_order set version = 17 where id = 'ORDER'"
      })
  void aBrokenRuleOfPaidOrdersIsFoundWithItsRow(LedgerRule rule, String damage) {
    BookId book = shop.book("10.00", 5);
    Order order = orders.place(shop.customer(), order(book, 2));
    shop.pay(order);
    refundOrder.refund(
        order.id(),
        new RefundWish.Copies(List.of(new Portion(book, 1))),
        null,
        new Origin(new AccountId(UUID.randomUUID()), null, ""),
        any -> true);
    assertThat(verification.verify()).isEmpty();
    assertFound(rule, damage, book, order);
  }

  private void assertFound(LedgerRule rule, String damage, BookId book, Order order) {
    List<Finding> findings =
        transaction.execute(
            status -> {
              jdbc.sql(damage.replace("BOOK", book.toString()).replace("ORDER'", order.id() + "'"))
                  .update();
              List<Finding> found = verification.verify();
              status.setRollbackOnly();
              return found;
            });
    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule.words());
              assertThat(finding.detail()).isNotEmpty();
            });
    assertThat(verification.verify()).isEmpty();
  }

  @Test
  void theLedgerIsAppendOnly() {
    shop.book("10.00", 5);
    for (String change :
        List.of(
            "update ordering.stock_movement set note = 'x'",
            "delete from ordering.stock_movement",
            "truncate ordering.stock_movement")) {
      assertThatThrownBy(() -> jdbc.sql(change).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
  }
}
