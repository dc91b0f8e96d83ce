package io.shuchengperf.traffic;

import io.shuchengperf.shop.ShopClient;
import io.shuchengperf.shop.UnusableShopException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Fills the shelves, as the demo's merchandiser: a popularity curve sells the few most wanted books
 * out within seconds, and a refusal is no order.
 */
final class Restock {

  private static final String MERCHANDISER = "merchandiser@example.com";
  private static final int AT_A_TIME = 8;

  private final ShopClient shop;
  private final String password;

  /**
   * @param password the demo accounts'
   */
  Restock(ShopClient shop, String password) {
    this.shop = shop;
    this.password = password;
  }

  void fill(List<Long> books, int copies) {
    String token = shop.logIn(MERCHANDISER, password);
    String body = "{\"onHand\":" + copies + "}";
    try (ExecutorService hands = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<?>> puts =
          books.stream()
              .map(book -> hands.submit(() -> shop.put("/api/v2/stock/" + book, body, token)))
              .collect(Collectors.toList());
      for (Future<?> put : puts) {
        put.get();
      }
    } catch (ExecutionException e) {
      throw new UnusableShopException("the stock could not be filled: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableShopException("interrupted while the stock was filled", e);
    }
  }
}
