package io.shucheng.webhooks;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.events.OrderPaid;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.Tokens;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of webhooks need again and again. */
@Component
public class HooksForTests {

  private static final String PASSWORD = "correct horse";

  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher publisher;
  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Tokens tokens;

  HooksForTests(
      TransactionTemplate transaction,
      ApplicationEventPublisher publisher,
      JdbcClient jdbc,
      Accounts accounts,
      Tokens tokens) {
    this.transaction = transaction;
    this.publisher = publisher;
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.tokens = tokens;
  }

  public String tokenOf(Role role) {
    String email = UUID.randomUUID() + "@example.com";
    accounts.open(email, PASSWORD, "Li Lei", Set.of(role));
    return tokens.logIn(email, PASSWORD).accessToken();
  }

  public void publish(Object event) {
    transaction.executeWithoutResult(_ -> publisher.publishEvent(event));
  }

  public static OrderPaid paid(OrderId order, long sequence) {
    return new OrderPaid(
        order,
        sequence,
        new AccountId(UUID.fromString("018f0000-0000-7000-8000-000000000001")),
        Money.of("39.90", "CNY"),
        false,
        Instant.parse("2026-11-22T10:00:00Z"));
  }

  public static OrderId order() {
    return new OrderId(UUID.randomUUID());
  }

  public void clear() {
    // row by row: couriers of the test before may still be at work
    jdbc.sql("delete from webhooks.subscription").update();
    jdbc.sql("delete from webhooks.message").update();
    jdbc.sql("delete from platform.event_publication").update();
  }

  public long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
