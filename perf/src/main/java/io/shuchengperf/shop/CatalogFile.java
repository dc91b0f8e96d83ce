package io.shuchengperf.shop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** A table of books on its way into a shop, as the demo's merchandiser sends it. */
public final class CatalogFile {

  private static final String IMPORTS = "/api/v2/catalog/imports";
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);

  /** A token may live for 15 minutes. */
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

  /** An index that has not grown for so long does not grow any more. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ShopClient shop;

  public CatalogFile(ShopClient shop) {
    this.shop = shop;
  }

  /**
   * Imports a table, and waits until all of it is found; tells now and then how far it is.
   *
   * @param books there are in it, none of which the shop has
   */
  public void fill(Path table, long books) {
    long before = found();
    JsonNode begun =
        shop.post(IMPORTS + "?format=csv&profile=demo", table, "application/octet-stream", logIn());
    JsonNode end = awaitEnd(IMPORTS + "/" + begun.required("id").asString(), books);
    if (end.required("accepted").asLong() != books) {
      throw new UnusableShopException("the generated books did not go in whole: " + end);
    }
    awaitFound(before + books);
  }

  private void awaitFound(long books) {
    long most = 0;
    long grew = System.nanoTime();
    for (long found = found(); found < books; found = found()) {
      if (found > most) {
        most = found;
        grew = System.nanoTime();
      } else if (System.nanoTime() - grew > PATIENCE.toNanos()) {
        throw new UnusableShopException(
            "of the shop's %d books only %d are found, and no more for a minute"
                .formatted(books, found));
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private long found() {
    return shop.get("/api/v1/search?group=edition&limit=1").required("total").asLong();
  }

  private JsonNode awaitEnd(String path, long books) {
    long told = System.nanoTime();
    while (true) {
      String token = logIn();
      long expires = System.nanoTime() + TOKEN_LIFE.toNanos();
      while (System.nanoTime() < expires) {
        JsonNode state = shop.get(path, token);
        if (!state.required("status").asString().equals("RUNNING")) {
          return state;
        }
        if (System.nanoTime() - told >= BETWEEN_WORDS.toNanos()) {
          told = System.nanoTime();
          System.out.println(words(state, books));
        }
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      }
    }
  }

  /** How far an import is, how fast it goes, and how long it will take at this pace. */
  static String words(JsonNode state, long books) {
    long read = state.required("read").asLong();
    double perSecond = state.required("perSecond").asDouble();
    return String.format(
        Locale.ROOT,
        "imported %,d of %,d books, %,.0f a second%s",
        read,
        books,
        perSecond,
        perSecond > 0
            ? String.format(Locale.ROOT, ", %,.0f s left", (books - read) / perSecond)
            : "");
  }

  private String logIn() {
    return shop.logIn("merchandiser@example.com", OwnShop.PASSWORD);
  }
}
