package io.shuchengperf.searching;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Books as a shop's table has them, one in five Chinese, with a popularity curve; the same seed,
 * the same books.
 */
final class GeneratedBooks {

  private static final String HEADER =
      "reference,title,series,series_number,contributors,year,language,form,rating_average,rating_count,subjects,price,stock\n";
  private static final String[] SUBJECTS = {
    "FBA", "FL", "FM", "FF", "FR", "YF", "NH", "PD", "KC", "UM", "WB", "AG"
  };
  private static final String[] FORMS = {"paperback", "hardback", "ebook"};
  private static final int CHINESE_OF = 5;

  private final Random random;
  private final Vocabulary words;
  private final Vocabulary characters;
  private final List<String> names = new ArrayList<>();
  private final List<String> chineseNames = new ArrayList<>();

  GeneratedBooks(long seed, int books) {
    this.random = new Random(seed);
    this.words = Vocabulary.latin(30_000, random);
    this.characters = Vocabulary.chinese(2_500, random);
    for (int i = 0; i < books / 5; i++) {
      names.add(capital(words.draw(random)) + " " + capital(words.draw(random)));
      chineseNames.add(chinese(3));
    }
  }

  /** Writes a table, and tells the titles. */
  List<String> write(int books, Path table) throws IOException {
    List<String> titles = new ArrayList<>();
    try (BufferedWriter rows = Files.newBufferedWriter(table)) {
      rows.write(HEADER);
      for (int i = 0; i < books; i++) {
        boolean chinese = i % CHINESE_OF == 0;
        String title = chinese ? chinese(2 + random.nextInt(6)) : latin(2 + random.nextInt(5));
        titles.add(title);
        rows.write(row(i, title, chinese, books));
      }
    }
    return titles;
  }

  private String row(int i, String title, boolean chinese, int books) {
    boolean series = random.nextInt(4) == 0;
    List<String> authors = chinese ? chineseNames : names;
    return String.join(
        ",",
        "g" + i,
        title,
        series ? title : "",
        series ? Integer.toString(1 + random.nextInt(9)) : "",
        authors.get((int) (authors.size() * Math.pow(random.nextDouble(), 3))),
        Integer.toString(1950 + random.nextInt(77)),
        chinese ? "zh" : "en",
        FORMS[random.nextInt(FORMS.length)],
        "%.2f".formatted(3 + random.nextDouble() * 2),
        Long.toString(1 + (long) (books * 50.0 / (1 + random.nextInt(books)))),
        SUBJECTS[random.nextInt(SUBJECTS.length)],
        "%d.80".formatted(10 + random.nextInt(90)),
        Integer.toString(random.nextInt(50)) + "\n");
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
