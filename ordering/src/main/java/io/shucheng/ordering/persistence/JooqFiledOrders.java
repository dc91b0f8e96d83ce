package io.shucheng.ordering.persistence;

import static io.shucheng.ordering.persistence.jooq.Tables.CUSTOMER_ORDER;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.FiledOrders;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.persistence.jooq.tables.records.CustomerOrderRecord;
import io.shucheng.platform.database.DedicatedConnections;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DefaultDSLContext;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Repository;

/**
 * Reads orders through a cursor of the server's, and their lines and payments a batch at a time.
 */
@Repository
class JooqFiledOrders implements FiledOrders {

  /** Orders in memory at once: some 2 MB, and few enough that progress shows. */
  private static final int BATCH = 500;

  private final DSLContext db;
  private final DedicatedConnections connections;

  JooqFiledOrders(DSLContext db, DedicatedConnections connections) {
    this.db = db;
    this.connections = connections;
  }

  @Override
  public long count() {
    return db.fetchCount(CUSTOMER_ORDER);
  }

  @Override
  public void readAll(Reader reader) throws IOException {
    try (Connection connection = connections.openSnapshot("export")) {
      readAll(new DefaultDSLContext(connection, SQLDialect.POSTGRES), reader);
    } catch (SQLException e) {
      throw new CannotGetJdbcConnectionException("Failed to open a connection for an export", e);
    }
  }

  /** Expected: the index of the creation times, backward; no sort. */
  private static void readAll(DSLContext snapshot, Reader reader) throws IOException {
    JooqCustomerOrders orders = new JooqCustomerOrders(snapshot);
    JooqOrderPayments payments = new JooqOrderPayments(snapshot);
    try (Cursor<CustomerOrderRecord> rows =
        snapshot
            .selectFrom(CUSTOMER_ORDER)
            .orderBy(CUSTOMER_ORDER.CREATED_AT, CUSTOMER_ORDER.ID)
            .fetchSize(BATCH)
            .fetchLazy()) {
      while (rows.hasNext()) {
        read(orders.withLines(rows.fetchNext(BATCH)), payments, reader);
      }
    }
  }

  private static void read(List<CustomerOrder> orders, JooqOrderPayments payments, Reader reader)
      throws IOException {
    Map<OrderId, OrderPayment> ofOrders =
        payments.ofOrders(orders.stream().map(CustomerOrder::id).toList());
    for (CustomerOrder order : orders) {
      reader.read(
          order,
          Objects.requireNonNull(
              ofOrders.get(order.id()), () -> "order " + order.id() + " has no payment"));
    }
  }
}
