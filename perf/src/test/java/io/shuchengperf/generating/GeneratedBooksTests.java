package io.shuchengperf.generating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedBooksTests {

  private static final int BOOKS = 1_000;

  @TempDir Path folder;

  @Test
  void theSameSeedMakesTheSameBooks() throws IOException {
    Path first = folder.resolve("1.csv");
    Path second = folder.resolve("2.csv");
    List<String> titles = new GeneratedBooks(7, BOOKS).write(first);

    assertThat(new GeneratedBooks(7, BOOKS).write(second)).isEqualTo(titles);
    assertThat(second).hasSameTextualContentAs(first);
    assertThat(Files.readAllLines(first)).hasSize(BOOKS + 1);
    assertThat(titles)
        .hasSize(BOOKS)
        .anyMatch(title -> Character.isIdeographic(title.codePointAt(0)));
  }

  @Test
  void oneInEightIsAnotherEditionInAnotherForm() throws IOException {
    Path table = folder.resolve("1.csv");
    var _ = new GeneratedBooks(7, BOOKS).write(table);
    Map<String, List<String>> forms = new HashMap<>();
    List<String[]> rows =
        Files.readAllLines(table).stream().skip(1).map(row -> row.split(",", -1)).toList();
    for (String[] row : rows) {
      forms.merge(
          row[1] + " by " + row[4],
          List.of(row[7]),
          (some, more) -> List.of(String.join(",", some), String.join(",", more)));
    }

    assertThat(forms.size()).isBetween(BOOKS * 7 / 8, BOOKS * 7 / 8 + BOOKS / 100);
    assertThat(forms.values())
        .allSatisfy(of -> assertThat(String.join(",", of).split(",", -1)).doesNotHaveDuplicates());
    assertThat(rows.stream().map(row -> row[0]).collect(Collectors.toSet())).hasSize(BOOKS);
  }

  @Test
  void theSameBooksMayAllBeInStock() throws IOException {
    Path some = folder.resolve("some.csv");
    Path plenty = folder.resolve("plenty.csv");
    var _ = new GeneratedBooks(7, BOOKS).write(some);
    var _ = GeneratedBooks.inStock(7, BOOKS, 99).write(plenty);

    assertThat(withoutStock(plenty)).isEqualTo(withoutStock(some));
    assertThat(Files.readAllLines(plenty).stream().skip(1)).allMatch(row -> row.endsWith(",99"));
  }

  private static List<String> withoutStock(Path table) throws IOException {
    return Files.readAllLines(table).stream()
        .map(row -> row.substring(0, row.lastIndexOf(',')))
        .toList();
  }

  @Test
  void frequentWordsStandInManyTitles() throws IOException {
    GeneratedBooks books = new GeneratedBooks(7, BOOKS);
    List<String> titles = books.write(folder.resolve("1.csv"));
    String word = books.frequentWords(20).getFirst();

    assertThat(
            titles.stream().filter(title -> title.toLowerCase(Locale.ROOT).contains(word)).count())
        .isGreaterThan(BOOKS / 10);
  }
}
