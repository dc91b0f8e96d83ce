package io.shuchengperf.generating;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Books as a shop's table has them, one in five Chinese, one in eight another edition of a book
 * before it, with a popularity curve; the same seed, the same books.
 */
public final class GeneratedBooks {

  private static final String HEADER =
      "reference,title,series,series_number,contributors,year,language,form,rating_average,rating_count,subjects,price,stock\n";
  private static final String[] SUBJECTS = {
    "FBA", "FL", "FM", "FF", "FR", "YF", "NH", "PD", "KC", "UM", "WB", "AG"
  };
  private static final String[] FORMS = {"paperback", "hardback", "ebook"};
  private static final int CHINESE_OF = 5;
  private static final int EDITIONS_OF = 8;

  /** Works that may still have another edition: those that are not long ago. */
  private static final int RECENT = 4_096;

  /** Of larger catalogs so many titles are told, to make questions of. */
  private static final int MOST_TITLES = 100_000;

  private final int books;
  private final OptionalInt copies;
  private final Random random;
  private final Random choosing;
  private final Vocabulary words;
  private final Vocabulary characters;
  private final List<String> names = new ArrayList<>();
  private final List<String> chineseNames = new ArrayList<>();
  private final List<Work> recent = new ArrayList<>();

  /** Books of which a shop has some copies each, or none. */
  public GeneratedBooks(long seed, int books) {
    this(seed, books, OptionalInt.empty());
  }

  /** The same books, of which a shop has the same number of copies each. */
  public static GeneratedBooks inStock(long seed, int books, int copies) {
    return new GeneratedBooks(seed, books, OptionalInt.of(copies));
  }

  private GeneratedBooks(long seed, int books, OptionalInt copies) {
    this.books = books;
    this.copies = copies;
    this.random = new Random(seed);
    this.choosing = new Random(seed);
    this.words = Vocabulary.latin(30_000, random);
    this.characters = Vocabulary.chinese(2_500, random);
    for (int i = 0; i < books / 5; i++) {
      names.add(capital(words.draw(random)) + " " + capital(words.draw(random)));
      chineseNames.add(chinese(3));
    }
  }

  /**
   * What editions have in common, and the forms there are.
   *
   * @param series with the number behind a comma
   */
  private record Work(
      String title, String series, String contributor, boolean chinese, List<String> forms) {}

  /** Writes a table, and tells its titles: all, or a sample where there are very many. */
  public List<String> write(Path table) throws IOException {
    List<String> titles = new ArrayList<>();
    try (BufferedWriter rows = Files.newBufferedWriter(table)) {
      rows.write(HEADER);
      for (int i = 0; i < books; i++) {
        Work work = work(i);
        if (choosing.nextInt(books) < MOST_TITLES) {
          titles.add(work.title());
        }
        rows.write(row(i, work));
      }
    }
    return titles;
  }

  /** The words that most titles have, the most frequent first. */
  public List<String> frequentWords(int count) {
    return words.first(count);
  }

  private Work work(int i) {
    if (i % EDITIONS_OF == EDITIONS_OF - 1) {
      Work before = recent.get(random.nextInt(recent.size()));
      List<String> others =
          Arrays.stream(FORMS).filter(form -> !before.forms().contains(form)).toList();
      if (!others.isEmpty()) {
        before.forms().add(others.get(random.nextInt(others.size())));
        return before;
      }
    }
    Work work = newWork(i % CHINESE_OF == 0);
    if (recent.size() < RECENT) {
      recent.add(work);
    } else {
      recent.set(random.nextInt(RECENT), work);
    }
    return work;
  }

  private Work newWork(boolean chinese) {
    String title = chinese ? chinese(2 + random.nextInt(6)) : latin(2 + random.nextInt(5));
    List<String> authors = chinese ? chineseNames : names;
    List<String> forms = new ArrayList<>();
    forms.add(FORMS[random.nextInt(FORMS.length)]);
    return new Work(
        title,
        random.nextInt(4) == 0 ? title + "," + (1 + random.nextInt(9)) : ",",
        authors.get((int) (authors.size() * Math.pow(random.nextDouble(), 3))),
        chinese,
        forms);
  }

  private String row(int i, Work work) {
    return String.join(
        ",",
        "g" + i,
        work.title(),
        work.series(),
        work.contributor(),
        Integer.toString(1950 + random.nextInt(77)),
        work.chinese() ? "zh" : "en",
        work.forms().getLast(),
        String.format(Locale.ROOT, "%.2f", 3 + random.nextDouble() * 2),
        Long.toString(1 + (long) (books * 50.0 / (1 + random.nextInt(books)))),
        SUBJECTS[random.nextInt(SUBJECTS.length)],
        10 + random.nextInt(90) + ".80",
        // drawn in any case: the books are to be the same
        copies.orElse(random.nextInt(50)) + "\n");
  }

  private String latin(int length) {
    return IntStream.range(0, length)
        .mapToObj(_ -> capital(words.draw(random)))
        .collect(Collectors.joining(" "));
  }

  private String chinese(int length) {
    return IntStream.range(0, length)
        .mapToObj(_ -> characters.draw(random))
        .collect(Collectors.joining());
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
