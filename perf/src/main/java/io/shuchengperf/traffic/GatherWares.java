package io.shuchengperf.traffic;

import io.shuchengperf.shop.ShopClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Learns from the shop's own pages what it sells, the popular first, and what one may search for.
 */
final class GatherWares {

  private final ShopClient shop;

  GatherWares(ShopClient shop) {
    this.shop = shop;
  }

  /**
   * @param most how many books at most
   */
  Wares gather(int most) {
    List<Long> books = new ArrayList<>();
    Set<String> terms = new LinkedHashSet<>();
    @Nullable String cursor = null;
    do {
      JsonNode page = shop.get(path(cursor));
      for (JsonNode book : page.required("items")) {
        if (!book.path("price").isObject() || books.size() == most) {
          continue;
        }
        books.add(book.required("id").asLong());
        addTerms(book, terms);
      }
      cursor = page.path("nextCursor").asString(null);
    } while (cursor != null && books.size() < most);
    return new Wares(books, List.copyOf(terms));
  }

  private static String path(@Nullable String cursor) {
    return cursor == null
        ? "/api/v1/books?limit=100"
        : "/api/v1/books?limit=100&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
  }

  /** A title as it stands, its beginning, and who wrote it: what people type. */
  private static void addTerms(JsonNode book, Set<String> terms) {
    String title = withoutSeries(book.required("title").asString());
    terms.add(title);
    String[] words = title.split(" ", 4);
    if (words.length == 4) {
      terms.add(String.join(" ", words[0], words[1], words[2]));
    }
    for (JsonNode contributor : book.path("contributors")) {
      terms.add(contributor.asString());
      return;
    }
  }

  /** "The Hunger Games (The Hunger Games, #1)" is looked for as "The Hunger Games". */
  private static String withoutSeries(String title) {
    int parenthesis = title.indexOf(" (");
    return parenthesis > 0 ? title.substring(0, parenthesis) : title;
  }
}
