package io.shuchengtest.pages;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Offer;
import io.shucheng.ordering.Address;
import io.shucheng.ordering.Addresses;
import io.shucheng.ordering.Fulfilment;
import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.OutOfStockException;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.ordering.Payments;
import io.shucheng.ordering.PriceChangedException;
import io.shucheng.ordering.Quotes;
import io.shucheng.ordering.UnknownBookException;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import io.shucheng.platform.web.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders, their payments and addresses. Ten copies of each book; shipping costs eight. */
public final class OrdersInMemory implements Orders, Payments, Addresses, Quotes {

  private static final int COPIES = 10;
  private static final Instant PLACED = Instant.parse("2026-11-22T10:00:00Z");

  private final BooksInMemory books;
  private final Map<OrderId, Order> orders = new ConcurrentHashMap<>();
  private final Map<OrderId, AccountId> owners = new ConcurrentHashMap<>();
  private final Map<OrderId, Fulfilment> fulfilments = new ConcurrentHashMap<>();
  private final Map<String, OrderId> keys = new ConcurrentHashMap<>();
  private final Map<AccountId, Address> addresses = new ConcurrentHashMap<>();

  public OrdersInMemory(BooksInMemory books) {
    this.books = books;
  }

  /** How many orders were placed. */
  public int count() {
    return orders.size();
  }

  /** Has the provider tell that an order's payment was taken. */
  public void capture(PaymentId id) {
    orders.replaceAll(
        (key, order) ->
            order.payment().id().equals(id)
                ? with(order, OrderStatus.PAID, PaymentStatus.CAPTURED)
                : order);
  }

  /** Has all of an order leave the house, and then some of its money be paid back. */
  public void shipAndRefund(OrderId id, String carrier, String tracking, Money refunded) {
    List<Fulfilment.Content> contents =
        Objects.requireNonNull(orders.get(id)).lines().stream()
            .map(line -> new Fulfilment.Content(line.book(), line.quantity()))
            .toList();
    fulfilments.put(
        id,
        new Fulfilment(
            List.of(new Fulfilment.Parcel(carrier, tracking, contents, PLACED, null)), refunded));
  }

  @Override
  public Quote of(List<OrderRequest.Line> lines) {
    Money none = Money.zero(books.currency());
    Money subtotal =
        lines.stream()
            .map(line -> priceOf(line.book()).times(line.quantity()))
            .reduce(none, Money::plus);
    boolean shipped =
        !books.offers(lines.stream().map(OrderRequest.Line::book).toList()).values().stream()
            .allMatch(Offer::isDigital);
    Money shipping = shipped ? Money.of("8.00", "CNY") : none;
    return new Quote(subtotal, shipping, none, none, subtotal.plus(shipping), shipped);
  }

  private Money priceOf(BookId book) {
    return books
        .find(book)
        .map(Book::price)
        .orElseThrow(() -> new UnknownBookException(List.of(book)));
  }

  @Override
  public Order place(AccountId customer, OrderRequest request) {
    OrderId known = keys.get(String.valueOf(request.idempotencyKey()));
    if (known != null) {
      return Objects.requireNonNull(orders.get(known));
    }
    List<Order.Line> lines = new ArrayList<>();
    List<OutOfStockException.Shortage> shortages = new ArrayList<>();
    Money subtotal = Money.zero(books.currency());
    for (OrderRequest.Line line : request.lines()) {
      Book book = books.find(line.book()).orElseThrow();
      Money price = Objects.requireNonNull(book.price());
      if (line.quantity() > COPIES) {
        shortages.add(
            new OutOfStockException.Shortage(lines.size(), line.book(), line.quantity(), COPIES));
      }
      Money total = price.times(line.quantity());
      subtotal = subtotal.plus(total);
      lines.add(new Order.Line(book.id(), book.title(), line.quantity(), price, total));
    }
    Money shipping =
        request.shippingAddress() == null ? Money.zero(books.currency()) : Money.of("8.00", "CNY");
    Money total = subtotal.plus(shipping);
    if (request.expectedTotal() != null && !request.expectedTotal().equals(total)) {
      throw new PriceChangedException(request.expectedTotal(), total);
    }
    if (!shortages.isEmpty()) {
      throw new OutOfStockException(shortages);
    }
    PaymentId payment = new PaymentId(UUID.randomUUID());
    Order order =
        new Order(
            new OrderId(UUID.randomUUID()),
            1,
            OrderStatus.AWAITING_PAYMENT,
            lines,
            subtotal,
            shipping,
            Money.zero(books.currency()),
            Money.zero(books.currency()),
            total,
            request.shippingAddress(),
            new Order.Payment(
                payment,
                PaymentStatus.PENDING,
                "http://localhost:8080/payments/" + payment,
                PLACED.plusSeconds(1800)),
            PLACED,
            request.language());
    orders.put(order.id(), order);
    owners.put(order.id(), customer);
    keys.put(Objects.requireNonNull(request.idempotencyKey()), order.id());
    return order;
  }

  @Override
  public Optional<Order> find(AccountId customer, OrderId id) {
    return Optional.ofNullable(orders.get(id)).filter(order -> customer.equals(owners.get(id)));
  }

  @Override
  public Map<OrderId, Order> findAll(Set<OrderId> ids) {
    return ids.stream()
        .map(orders::get)
        .filter(Objects::nonNull)
        .collect(Collectors.toMap(Order::id, Function.identity()));
  }

  @Override
  public Optional<Fulfilment> fulfilment(AccountId customer, OrderId id) {
    return find(customer, id)
        .map(_ -> new Fulfilment(List.of(), Money.zero(books.currency())))
        .map(nothing -> fulfilments.getOrDefault(id, nothing));
  }

  @Override
  public Page<Order> page(AccountId customer, int limit, @Nullable String cursor) {
    return new Page<>(
        orders.values().stream()
            .filter(order -> customer.equals(owners.get(order.id())))
            .limit(limit)
            .toList(),
        null);
  }

  @Override
  public Optional<Order> cancel(AccountId customer, OrderId id) {
    return find(customer, id)
        .map(
            order -> {
              if (order.status() != OrderStatus.AWAITING_PAYMENT) {
                throw new IllegalTransitionException("it is " + order.status());
              }
              Order cancelled = with(order, OrderStatus.CANCELLED, PaymentStatus.CANCELLED);
              orders.put(id, cancelled);
              return cancelled;
            });
  }

  @Override
  public Optional<PaymentPage> find(PaymentId id) {
    return orders.values().stream()
        .filter(order -> order.payment().id().equals(id))
        .findFirst()
        .map(
            order ->
                new PaymentPage(
                    id,
                    order.id(),
                    order.status(),
                    order.payment().status(),
                    order.total(),
                    order.payment().expiresAt(),
                    true,
                    false));
  }

  @Override
  public Optional<Address> defaultOf(AccountId account) {
    return Optional.ofNullable(addresses.get(account));
  }

  @Override
  public void makeDefault(AccountId account, Address address) {
    addresses.put(account, address);
  }

  private static Order with(Order order, OrderStatus status, PaymentStatus payment) {
    return new Order(
        order.id(),
        order.version() + 1,
        status,
        order.lines(),
        order.subtotal(),
        order.shipping(),
        order.tax(),
        order.discount(),
        order.total(),
        order.shippingAddress(),
        new Order.Payment(order.payment().id(), payment, order.payment().url(), null),
        order.createdAt(),
        order.language());
  }
}
