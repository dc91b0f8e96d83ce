package io.shuchengperf.traffic;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.shuchengperf.shop.BackOffice;
import io.shuchengperf.shop.Exchange;
import io.shuchengperf.shop.OwnShop;
import io.shuchengperf.shop.ShopClient;
import io.shuchengperf.shop.UnusableShopException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The reference traffic's visitors, played by one thread over sockets: Gatling takes more of the
 * machine than the shop that it asks. They search, look and order as with Gatling, log in
 * beforehand, and do not pay.
 */
public final class LeanClient implements AutoCloseable {

  /** A token lives for 15 minutes. */
  private static final Duration TOKEN_AGE = Duration.ofMinutes(2);

  /** Whoever has got no answer so long behind the end gets none. */
  private static final Duration PATIENCE = Exchange.PATIENCE;

  private final URI shop;
  private final Wares wares;
  private final Requests requests;
  private final MultiThreadIoEventLoopGroup threads =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final List<Tokens> tokens = new ArrayList<>();
  private long tokensSince;
  private long seed;

  private LeanClient(URI shop, Wares wares, long seed) {
    this.shop = shop;
    this.wares = wares;
    this.requests = new Requests(shop);
    this.seed = seed;
  }

  /**
   * Learns what a shop sells.
   *
   * @param books the most, the popular first, that visitors want
   * @param seed the same seed, the same choices
   */
  public static LeanClient of(URI shop, int books, long seed) {
    try (ShopClient client = new ShopClient(shop)) {
      return new LeanClient(shop, new GatherWares(client).gather(books), seed);
    }
  }

  /** The same visitors' wishes at another address, or after the shop was started again. */
  public LeanClient at(URI address) {
    return new LeanClient(address, wares, seed);
  }

  /** How many books visitors want. */
  public int books() {
    return wares.books().size();
  }

  /** Has so many copies of each of them come in, as the demo's merchandiser. */
  public void fillShelves(int copies) {
    try (ShopClient client = new ShopClient(shop)) {
      new Restock(client, OwnShop.PASSWORD).fill(wares.books(), copies);
    }
  }

  /** Has so many visitors at a time go on for a time, each as fast as it is answered. */
  public Played circle(Mix mix, int visitors, Duration time) {
    EventLoop loop = threads.next();
    Connections connections = new Connections(loop, shop, visitors);
    Circle circle = new Circle(connections, requests, visitors(mix, visitors), time);
    return run(loop, connections, circle::begin, circle.played(), time);
  }

  /**
   * Has requests come at their times.
   *
   * @param patience after which a visitor leaves
   * @param most connections at a time; who finds none is lost
   */
  public Came arrivals(Mix mix, int visitors, List<Phase> phases, Duration patience, int most) {
    EventLoop loop = threads.next();
    Connections connections = new Connections(loop, shop, most);
    Arrivals arrivals =
        new Arrivals(loop, connections, requests, visitors(mix, visitors), phases, patience);
    Duration time = phases.stream().map(Phase::length).reduce(Duration.ZERO, Duration::plus);
    return run(loop, connections, arrivals::begin, arrivals.came(), time);
  }

  @Override
  public void close() {
    var _ = threads.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  private static <T> T run(
      EventLoop loop,
      Connections connections,
      Runnable begin,
      CompletableFuture<T> end,
      Duration time) {
    long most = time.plus(PATIENCE).toMillis();
    var ending = loop.schedule(connections::closeAll, most, TimeUnit.MILLISECONDS);
    try {
      loop.execute(begin);
      return end.get(most + PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new UnusableShopException("the visitors did not come to an end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableShopException("interrupted while visitors were in the shop", e);
    } finally {
      ending.cancel(false);
      loop.execute(connections::closeAll);
    }
  }

  /** They have other seeds each time: nobody does what somebody did before. */
  private List<Visitor> visitors(Mix mix, int count) {
    boolean strangers = !mix.has(Kind.ORDER);
    if (!strangers) {
      logIn(count);
    }
    Properties properties = new Properties();
    properties.setProperty("traffic.mix", mix.toString());
    TrafficSettings settings = TrafficSettings.of(properties);
    List<Visitor> visitors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Visitor visitor = new Visitor("", seed++ * 1_000_003, settings, wares);
      if (!strangers) {
        visitor.loggedIn(tokens.get(i), System.nanoTime());
      }
      visitors.add(visitor);
    }
    return visitors;
  }

  private void logIn(int count) {
    long now = System.nanoTime();
    if (tokens.size() >= count && now - tokensSince < TOKEN_AGE.toNanos()) {
      return;
    }
    tokens.clear();
    tokensSince = now;
    String run = UUID.randomUUID().toString();
    try (Exchange exchange = new Exchange(shop)) {
      for (int i = 0; i < count; i++) {
        String access = BackOffice.guest(exchange, "lean-" + run + "-" + i);
        tokens.add(new Tokens(access, "", Duration.ofMinutes(15)));
      }
    }
  }
}
