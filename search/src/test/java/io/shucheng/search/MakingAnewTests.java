package io.shucheng.search;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.search.domain.FeedPosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that cannot be gone on with is made anew, beside the one that readers have. */
class MakingAnewTests {

  @TempDir Path folder;

  private final CatalogInMemory catalog =
      new CatalogInMemory()
          .startingAt(5000)
          .putAll(book(1, "Emma"), book(2, "Persuasion"), book(3, "Mansfield Park"))
          .putAll(book(4, "Northanger Abbey"), book(5, "Lady Susan"));
  private final SearchInTest.Remembering database = new SearchInTest.Remembering();

  @Test
  void anIndexWithABrokenFileIsMadeAnew() throws IOException {
    shop().follow().stop();
    for (Path file : files(".cfs", ".cfe", ".si")) {
      Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
    }

    try (SearchInTest second = shop().follow()) {
      assertThat(second.find("").total()).isEqualTo(5);
    }
  }

  @Test
  void anIndexWithoutItsFilesIsMadeAnew() throws IOException {
    shop().follow().stop();
    for (Path file : files(".cfs", ".si")) {
      Files.delete(file);
    }

    try (SearchInTest second = shop().follow()) {
      assertThat(second.find("").total()).isEqualTo(5);
    }
  }

  @Test
  void anIndexThatIsNoneIsMadeAnew() throws IOException {
    Files.writeString(folder.resolve("segments_1"), "this is no index");

    try (SearchInTest shop = shop().follow()) {
      assertThat(shop.find("").total()).isEqualTo(5);
    }
  }

  @Test
  void anIndexOfAnotherFormIsMadeAnew() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      writer.addDocument(new Document());
      writer.setLiveCommitData(
          Map.of("form", "0.1", "cursor", "900:900", "name", "old").entrySet());
      writer.commit();
    }

    try (SearchInTest shop = shop().follow()) {
      assertThat(shop.find("").total()).isEqualTo(5);
    }
  }

  @Test
  void anotherCurrencyMakesTheIndexAnew() {
    shop().follow().stop();
    catalog.sellingIn("USD");

    try (SearchInTest second = shop().follow()) {
      assertThat(second.find("").items())
          .hasSize(5)
          .extracting(hit -> hit.price().currency().getCurrencyCode())
          .containsOnly("USD");
    }
  }

  @Test
  void anotherDatabaseMakesTheIndexAnew() {
    shop().follow().stop();
    CatalogInMemory another = new CatalogInMemory().putAll(book(1, "Middlemarch"));

    try (SearchInTest second =
        new SearchInTest(folder, another, new SearchInTest.Remembering(), Duration.ofMinutes(1))
            .follow()) {
      assertThat(second.find("").total()).isEqualTo(1);
      assertThat(second.ids("middlemarch")).containsExactly(1L);
    }
  }

  @Test
  void anOlderCopyOfTheDatabaseMakesTheIndexAnew() {
    shop().follow().stop();
    CatalogInMemory older =
        new CatalogInMemory().startingAt(5000).putAll(book(1, "Emma"), book(2, "Persuasion"));

    try (SearchInTest second =
        new SearchInTest(folder, older, database, Duration.ofMinutes(1)).follow()) {
      assertThat(second.find("").total()).isEqualTo(2);
    }
  }

  @Test
  void readersKeepTheOldIndexWhileANewOneIsMade() {
    shop().follow().stop();
    CatalogInMemory another = new CatalogInMemory();
    for (int id = 1; id <= 7; id++) {
      another.put(book(id, "Middlemarch"));
    }

    try (SearchInTest second =
        new SearchInTest(folder, another, new SearchInTest.Remembering(), Duration.ofMinutes(1))) {
      assertThat(second.followCatalog.follow()).isTrue();
      assertThat(second.find("").total()).isEqualTo(5);
      assertThat(second.state.wasLevel()).isFalse();
      assertThat(second.search.progress())
          .hasValueSatisfying(
              progress -> {
                assertThat(progress.done()).isEqualTo(3);
                assertThat(progress.total()).isEqualTo(7);
              });

      second.follow();
      assertThat(second.find("").total()).isEqualTo(7);
      assertThat(second.search.progress()).isEmpty();
    }
    assertThat(indexes()).as("the old one is deleted").hasSize(1);
  }

  @Test
  void whatWasMadeBeforeACrashIsGoneOnWith() {
    SearchInTest first = shop();
    assertThat(first.followCatalog.follow()).isTrue();
    FeedPosition kept = first.index.position();
    first.index.keep();
    first.close();

    try (SearchInTest second = shop()) {
      second.index.open();
      assertThat(second.index.isMaking()).isTrue();
      assertThat(second.index.position()).isEqualTo(kept);

      second.follow();
      assertThat(second.find("").total()).isEqualTo(5);
      assertThat(second.index.isMaking()).isFalse();
    }
  }

  @Test
  void aCrashWhileANewIndexIsMadeLeavesTheOldOne() {
    shop().follow().stop();
    CatalogInMemory another = new CatalogInMemory();
    for (int id = 1; id <= 7; id++) {
      another.put(book(id, "Middlemarch"));
    }
    SearchInTest.Remembering facts = new SearchInTest.Remembering();
    SearchInTest second = new SearchInTest(folder, another, facts, Duration.ofMinutes(1));
    assertThat(second.followCatalog.follow()).isTrue();
    second.index.keep();
    second.close();

    try (SearchInTest third = new SearchInTest(folder, another, facts, Duration.ofMinutes(1))) {
      third.index.open();
      assertThat(third.find("").total()).isEqualTo(5);
      third.follow();
      assertThat(third.find("").total()).isEqualTo(7);
    }
    assertThat(indexes()).hasSize(1);
  }

  @Test
  void searchesGoOnWhileReadersGoOverToANewIndex() throws InterruptedException {
    CatalogInMemory another = new CatalogInMemory().putAll(book(1, "Middlemarch"));
    try (SearchInTest shop = shop().follow()) {
      AtomicBoolean over = new AtomicBoolean();
      List<Throwable> failures = new CopyOnWriteArrayList<>();
      Thread reader =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!over.get()) {
                      try {
                        var _ = shop.find("emma");
                      } catch (RuntimeException e) {
                        failures.add(e);
                      }
                    }
                  });
      for (int round = 0; round < 30; round++) {
        shop.index.beginAnew();
        shop.index.apply(another.books().values(), List.of(), shop.index.position());
        shop.index.complete();
      }
      over.set(true);
      reader.join();
      assertThat(failures).isEmpty();
    }
  }

  private SearchInTest shop() {
    return new SearchInTest(folder, catalog, database, Duration.ofMinutes(1));
  }

  private List<Path> indexes() {
    try (Stream<Path> contents = Files.list(folder)) {
      return contents.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> files(String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).toList();
    }
  }
}
