package io.shucheng.ordering.persistence;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Address;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.OrderLine;
import io.shucheng.ordering.domain.Progress;
import io.shucheng.ordering.domain.Totals;
import io.shucheng.ordering.persistence.jooq.tables.records.CustomerOrderRecord;
import io.shucheng.ordering.persistence.jooq.tables.records.OrderLineRecord;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Orders to rows and back. */
final class OrderRows {

  private OrderRows() {}

  static CustomerOrderRecord toRow(CustomerOrder order) {
    CustomerOrderRecord row = new CustomerOrderRecord();
    row.setId(order.id().value());
    row.setAccountId(order.customer().value());
    row.setStatus(order.status().name());
    row.setVersion(order.version());
    setTotals(row, order.totals());
    if (order.shippingAddress() != null) {
      setAddress(row, order.shippingAddress());
    }
    row.setRefunded(order.refunded().minorUnits());
    row.setHeldBack(order.heldBack());
    row.setLanguage(order.language().getLanguage());
    row.setCreatedAt(Times.toDatabase(order.createdAt()));
    row.setExpiresAt(Times.toDatabase(order.expiresAt()));
    row.setChangedAt(Times.toDatabase(order.changedAt()));
    return row;
  }

  private static void setTotals(CustomerOrderRecord row, Totals totals) {
    row.setCurrency(totals.total().currency().getCurrencyCode());
    row.setSubtotal(totals.subtotal().minorUnits());
    row.setShipping(totals.shipping().minorUnits());
    row.setTax(totals.tax().minorUnits());
    row.setDiscount(totals.discount().minorUnits());
    row.setTotal(totals.total().minorUnits());
  }

  private static void setAddress(CustomerOrderRecord row, Address address) {
    row.setShipRecipient(address.recipient());
    row.setShipStreet(address.street());
    row.setShipCity(address.city());
    row.setShipRegion(address.region());
    row.setShipPostalCode(address.postalCode());
    row.setShipCountry(address.country());
    row.setShipPhone(address.phone());
  }

  static OrderLineRecord toRow(CustomerOrder order, int number) {
    OrderLine line = order.lines().get(number);
    OrderLineRecord row = new OrderLineRecord();
    row.setOrderId(order.id().value());
    row.setLineNo(number);
    row.setBookId(line.book().value());
    row.setTitle(line.title());
    row.setRevision(line.revision());
    row.setDigital(line.digital());
    row.setQuantity(line.quantity());
    row.setUnitPrice(line.unitPrice().minorUnits());
    Progress progress = line.progress();
    row.setWithdrawn(progress.withdrawn());
    row.setShipped(progress.shipped());
    row.setDelivered(progress.delivered());
    row.setReturned(progress.returned());
    row.setRefunded(progress.refunded());
    return row;
  }

  static CustomerOrder toOrder(CustomerOrderRecord row, List<OrderLineRecord> lines) {
    Currency currency = Currency.getInstance(row.getCurrency());
    return new CustomerOrder(
        new OrderId(row.getId()),
        new AccountId(row.getAccountId()),
        row.getVersion(),
        OrderStatus.valueOf(row.getStatus()),
        lines.stream().map(line -> toLine(line, currency)).toList(),
        new Totals(
            new Money(row.getSubtotal(), currency),
            new Money(row.getShipping(), currency),
            new Money(row.getTax(), currency),
            new Money(row.getDiscount(), currency),
            new Money(row.getTotal(), currency)),
        new Money(row.getRefunded(), currency),
        row.getHeldBack(),
        toAddress(row),
        Locale.of(row.getLanguage()),
        row.getCreatedAt().toInstant(),
        row.getExpiresAt().toInstant(),
        row.getChangedAt().toInstant());
  }

  private static OrderLine toLine(OrderLineRecord row, Currency currency) {
    return new OrderLine(
        new BookId(row.getBookId()),
        row.getTitle(),
        row.getRevision(),
        row.getDigital(),
        row.getQuantity(),
        new Money(row.getUnitPrice(), currency),
        new Progress(
            row.getWithdrawn(),
            row.getShipped(),
            row.getDelivered(),
            row.getReturned(),
            row.getRefunded()));
  }

  private static @Nullable Address toAddress(CustomerOrderRecord row) {
    return row.getShipRecipient() == null
        ? null
        : new Address(
            row.getShipRecipient(),
            row.getShipStreet(),
            row.getShipCity(),
            row.getShipRegion(),
            row.getShipPostalCode(),
            row.getShipCountry(),
            row.getShipPhone());
  }
}
