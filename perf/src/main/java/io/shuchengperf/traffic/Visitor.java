package io.shuchengperf.traffic;

import io.gatling.javaapi.core.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the shop, and what they carry from step to step. Mutable: a virtual user takes one
 * step after the other, never two at a time.
 */
final class Visitor {

  private static final String KEY = "visitor";

  /** How many of a search's hits are worth a look. */
  private static final int HITS_READ = 10;

  private final String email;
  private final TrafficSettings settings;
  private final Wares wares;
  private final SplittableRandom random;

  private List<Kind> steps = List.of();
  private List<Long> hits = List.of();
  private long book;
  private long bookBefore;
  private @Nullable Tokens tokens;
  private long renewAtNanos;
  private OrderAnswer.@Nullable Placed order;
  private long approvedAtNanos;
  private int glances;

  Visitor(String email, long seed, TrafficSettings settings, Wares wares) {
    this.email = email;
    this.settings = settings;
    this.wares = wares;
    this.random = new SplittableRandom(seed);
    this.book = wares.book(random);
    this.bookBefore = book;
  }

  static Visitor of(Session session) {
    Visitor visitor = session.get(KEY);
    if (visitor == null) {
      throw new IllegalStateException("the session has no visitor");
    }
    return visitor;
  }

  Session into(Session session) {
    return session.set(KEY, this);
  }

  /** The next step; a visit that is over is followed by another. */
  Kind nextStep() {
    Kind step = steps.getFirst();
    steps = steps.subList(1, steps.size());
    return step;
  }

  void beginVisit() {
    steps = settings.mix().visit(random);
    hits = List.of();
  }

  boolean isBetweenVisits() {
    return steps.isEmpty();
  }

  /**
   * The next step of this visit, or the first of another. Who orders without ever looking at books
   * wants another one each time.
   */
  Kind goOn() {
    if (steps.isEmpty()) {
      beginVisit();
    }
    Kind step = nextStep();
    if (step == Kind.ORDER && !settings.mix().has(Kind.LOOK)) {
      var _ = chooseBook();
    }
    return step;
  }

  String chooseTerm() {
    return wares.term(random);
  }

  void found(List<Long> books) {
    hits = books.stream().filter(wares::sells).limit(HITS_READ).toList();
  }

  /** One of the hits, the upper ones rather; without hits, what people look at. */
  long chooseBook() {
    bookBefore = book;
    book =
        hits.isEmpty()
            ? wares.book(random)
            : hits.get((int) (hits.size() * random.nextDouble() * random.nextDouble()));
    return book;
  }

  /** The book looked at last, and with every second order the one before it. */
  List<Long> chooseLines() {
    List<Long> lines = new ArrayList<>(2);
    lines.add(book);
    if (random.nextBoolean()) {
      long second = bookBefore == book ? wares.book(random) : bookBefore;
      if (second != book) {
        lines.add(second);
      }
    }
    return lines;
  }

  long book() {
    return book;
  }

  String email() {
    return email;
  }

  /** A key that no other order has, of this run or another's. */
  String idempotencyKey() {
    return UUID.randomUUID().toString();
  }

  boolean fillsCart() {
    return random.nextDouble() < settings.cart();
  }

  // tokens

  boolean isStranger() {
    return tokens == null;
  }

  boolean mustRenew(long nowNanos) {
    return tokens != null && nowNanos - renewAtNanos >= 0;
  }

  void loggedIn(Tokens fresh, long nowNanos) {
    tokens = fresh;
    long ageing = Math.min(settings.renewAfter().toNanos(), fresh.expiresIn().toNanos() * 3 / 4);
    renewAtNanos = nowNanos + ageing;
  }

  void loggedOut() {
    tokens = null;
  }

  String accessToken() {
    return tokens == null ? "" : tokens.access();
  }

  String refreshToken() {
    return tokens == null ? "" : tokens.refresh();
  }

  // the order in hand

  void ordered(OrderAnswer answer) {
    order = answer instanceof OrderAnswer.Placed placed ? placed : null;
  }

  boolean pays() {
    return order != null && random.nextDouble() < settings.paid();
  }

  OrderAnswer.Placed order() {
    if (order == null) {
      throw new IllegalStateException("no order is in hand");
    }
    return order;
  }

  /** The approval was answered; some wait to see the order paid. */
  void approved(long nowNanos) {
    approvedAtNanos = nowNanos;
    glances = 0;
    if (random.nextDouble() >= settings.watched()) {
      order = null;
    }
  }

  boolean waitsForPayment() {
    return order != null;
  }

  /**
   * Another look at an order that is not paid yet.
   *
   * @return how often they have looked
   */
  int glanced() {
    return ++glances;
  }

  void stopsWaiting() {
    order = null;
  }

  long waitedMillis(long nowNanos) {
    return (nowNanos - approvedAtNanos) / 1_000_000;
  }
}
