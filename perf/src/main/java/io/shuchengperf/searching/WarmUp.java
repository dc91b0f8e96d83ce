package io.shuchengperf.searching;

import io.shuchengperf.generating.GeneratedBooks;
import io.shuchengperf.shop.ShopClient;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/**
 * Mixed questions, other ones than are measured, until the shop has compiled what it takes to
 * answer them: a JVM that is not warm spends its time on that.
 */
final class WarmUp {

  private static final Duration WINDOW = Duration.ofSeconds(5);
  private static final int LEAST_WINDOWS = 4;
  private static final int MOST_WINDOWS = 60;

  /** Two processors compile for a minute and more what a search touches. */
  private static final int LEAST_QUESTIONS = 100_000;

  /** Two windows that differ by less are alike. */
  private static final double ALIKE = 0.05;

  private static final String[] FORMS = {"paperback", "hardback", "ebook"};

  private final Asking asking;
  private final Texts texts;
  private final List<String> frequent;
  private final List<String> looks;
  private final Random random;

  /**
   * @param texts that are not measured
   */
  WarmUp(ShopClient shop, Asking asking, Texts texts, GeneratedBooks books, Random random) {
    this.asking = asking;
    this.texts = texts;
    this.frequent = books.frequentWords(100);
    this.looks = Questions.looks(shop);
    this.random = random;
  }

  /**
   * How long it took.
   *
   * @param alike whether the last two windows were
   */
  record Ended(long seconds, long questions, boolean alike) {}

  Ended run() {
    long questions = 0;
    boolean alike = false;
    Window before = new Window(Double.MAX_VALUE, List.of());
    int windows = 0;
    while (windows < MOST_WINDOWS
        && (windows < LEAST_WINDOWS || questions < LEAST_QUESTIONS || !alike)) {
      Window window = asking.ask(mixed());
      alike = Window.alike(before, window, ALIKE);
      before = window;
      questions += window.nanos().size();
      windows++;
      System.out.printf("warming up: %.0f µs a question%n", window.microseconds());
    }
    return new Ended(windows * WINDOW.toSeconds(), questions, alike);
  }

  private Iterator<String> mixed() {
    long end = System.nanoTime() + WINDOW.toNanos();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return System.nanoTime() - end < 0;
      }

      @Override
      public String next() {
        return question();
      }
    };
  }

  /** Answers are asked for in lengths that are not measured, so that none is kept for those. */
  private String question() {
    int drawn = random.nextInt(50);
    if (drawn < 20) {
      return Questions.search(texts.words()) + limit(10);
    }
    if (drawn < 26) {
      return Questions.search(texts.characters()) + limit(10);
    }
    if (drawn < 36) {
      return Questions.suggestions(texts.beginning()) + limit(11);
    }
    if (drawn < 48) {
      return looks.get(random.nextInt(looks.size()));
    }
    if (drawn < 49) {
      return Questions.search(frequent.get(random.nextInt(frequent.size()))) + limit(1);
    }
    return Questions.first(1 + random.nextInt(100)) + "&form=" + FORMS[random.nextInt(3)];
  }

  private String limit(int least) {
    return "&limit=" + (least + random.nextInt(9));
  }
}
