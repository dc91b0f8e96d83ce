package io.shucheng.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesIntegrationTests {

  private static final int AT_ONCE = 3;

  @TempDir private Path folder;

  @Test
  void severalThatUnpackAtOnceHaveThePrograms() throws Exception {
    CyclicBarrier together = new CyclicBarrier(AT_ONCE);
    Callable<PostgresBinaries> unpacking =
        () -> {
          together.await();
          return PostgresBinaries.in(folder);
        };
    try (ExecutorService all = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<PostgresBinaries>> unpacked = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        unpacked.add(all.submit(unpacking));
      }
      for (Future<PostgresBinaries> programs : unpacked) {
        assertThat(programs.get().run(folder.resolve("output"), "postgres", "--version")).isZero();
      }
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(PostgresBinaries.VERSION, "output");
    }
  }

  @Test
  void whatIsNoPostgresqlInThePlaceOfTheProgramsIsNamed() throws IOException {
    Path other = Files.createDirectories(folder.resolve(PostgresBinaries.VERSION));
    Files.writeString(other.resolve("notes.txt"), "not PostgreSQL");
    assertThatThrownBy(() -> PostgresBinaries.in(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(other + " holds something that is not PostgreSQL; delete it");
  }
}
