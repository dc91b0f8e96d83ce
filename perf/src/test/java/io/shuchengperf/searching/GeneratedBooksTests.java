package io.shuchengperf.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedBooksTests {

  @TempDir Path folder;

  @Test
  void theSameSeedMakesTheSameBooks() throws IOException {
    Path first = folder.resolve("1.csv");
    Path second = folder.resolve("2.csv");
    List<String> titles = new GeneratedBooks(7, 500).write(500, first);

    assertThat(new GeneratedBooks(7, 500).write(500, second)).isEqualTo(titles);
    assertThat(second).hasSameTextualContentAs(first);
    assertThat(Files.readAllLines(first)).hasSize(501);
    assertThat(titles).hasSize(500).anyMatch(Asking::isChinese);
  }

  @Test
  void noQuestionIsAskedTwice() throws IOException {
    List<String> titles = new GeneratedBooks(7, 500).write(500, folder.resolve("1.csv"));

    assertThat(Asking.queries(titles, 300, new Random(1))).hasSize(300).doesNotHaveDuplicates();
    assertThat(Asking.beginnings(titles, 100, new Random(1)))
        .doesNotHaveDuplicates()
        .allMatch(beginning -> beginning.length() <= 4);
  }
}
