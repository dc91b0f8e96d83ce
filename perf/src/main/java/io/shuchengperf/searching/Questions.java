package io.shuchengperf.searching;

import io.shuchengperf.generating.GeneratedBooks;
import io.shuchengperf.shop.ShopClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is asked to be measured: for each kind of question paths, and the texts in them. */
final class Questions {

  /** "At most 1,000 matches". */
  private static final long MOST_MATCHES = 1_000;

  /** So many answers a shop keeps easily. */
  private static final int KEPT = 200;

  private static final int FREQUENT_WORDS = 20;
  private static final int MOST_HITS = 100;

  private final ShopClient shop;
  private final Texts texts;
  private final List<String> frequent;
  private final Random random;
  private final int count;
  private final Set<String> drawn = new HashSet<>();

  /**
   * @param texts to be measured
   * @param count of each kind at most
   */
  Questions(ShopClient shop, Texts texts, GeneratedBooks books, Random random, int count) {
    this.shop = shop;
    this.texts = texts;
    this.frequent = books.frequentWords(FREQUENT_WORDS);
    this.random = random;
    this.count = count;
  }

  /**
   * Questions of a kind.
   *
   * @param paths to ask a shop
   * @param texts to ask a database, where it is asked for the same
   * @param matches on average, of a narrow kind
   */
  record Asked(List<String> paths, List<String> texts, double matches) {}

  Asked of(Kind kind) {
    return switch (kind) {
      case WORDS -> narrow(texts::words);
      case CHARACTERS -> narrow(texts::characters);
      case ANY -> {
        List<String> any =
            Texts.distinct(texts::any, 2 * count).stream().filter(drawn::add).limit(count).toList();
        yield new Asked(any.stream().map(Questions::search).toList(), any, 0);
      }
      case FREQUENT -> frequent();
      case EVERYTHING -> unsearched(shuffled(limits(1, MOST_HITS).map(Questions::first).toList()));
      case SUGGESTION -> {
        List<String> beginnings = Texts.distinct(texts::beginning, count);
        yield new Asked(beginnings.stream().map(Questions::suggestions).toList(), beginnings, 0);
      }
      case KEPT -> {
        List<String> few =
            Texts.distinct(texts::words, KEPT).stream().map(Questions::search).toList();
        few.forEach(shop::fetch);
        yield unsearched(again(few));
      }
      case LOOK -> unsearched(again(looks(shop)));
    };
  }

  /** Paths of the hundred most popular books. */
  static List<String> looks(ShopClient shop) {
    List<String> paths = new ArrayList<>();
    shop.get("/api/v1/books?limit=100")
        .required("items")
        .forEach(book -> paths.add("/api/v1/books/" + book.required("id").asLong()));
    return paths;
  }

  static String search(String text) {
    return "/api/v1/search?q=" + encoded(text);
  }

  static String suggestions(String text) {
    return "/api/v1/search/suggestions?q=" + encoded(text);
  }

  /** The first hits of all books. */
  static String first(int limit) {
    return "/api/v1/search?limit=" + limit;
  }

  /** Finds out which of the texts are narrow by another question than the measured one. */
  private Asked narrow(Supplier<String> draw) {
    List<String> narrow = new ArrayList<>();
    long matches = 0;
    for (int vain = 0; narrow.size() < count && vain < Texts.PATIENCE; vain++) {
      String text = draw.get();
      if (drawn.add(text)) {
        vain = 0;
        long found = shop.get(search(text) + "&group=edition&limit=1").required("total").asLong();
        if (found >= 1 && found <= MOST_MATCHES) {
          narrow.add(text);
          matches += found;
        }
      }
    }
    return new Asked(
        narrow.stream().map(Questions::search).toList(), narrow, (double) matches / narrow.size());
  }

  /** The same words again and again, with some hits more or less: other answers, at like cost. */
  private Asked frequent() {
    List<String> paths =
        shuffled(
            frequent.stream()
                .flatMap(word -> limits(11, 30).map(limit -> search(word) + "&limit=" + limit))
                .toList());
    return new Asked(paths, frequent, 0);
  }

  private static Asked unsearched(List<String> paths) {
    return new Asked(paths, List.of(), 0);
  }

  private static Stream<Integer> limits(int least, int most) {
    return IntStream.rangeClosed(least, most).boxed();
  }

  /** Each as often as all together make the number of questions. */
  private List<String> again(List<String> paths) {
    List<String> again = new ArrayList<>();
    while (again.size() < count) {
      again.addAll(paths);
    }
    return shuffled(again).subList(0, count);
  }

  private List<String> shuffled(List<String> paths) {
    List<String> shuffled = new ArrayList<>(paths);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
