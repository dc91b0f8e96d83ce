package io.shucheng.search.persistence;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shucheng.catalog.Book;
import io.shucheng.search.SearchUnavailableException;
import io.shucheng.search.domain.FeedPosition;
import io.shucheng.search.persistence.analysis.WordReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class IndexFolderTests {

  private static final Currency CNY = Currency.getInstance("CNY");

  @TempDir Path place;
  private IndexFolder folder;
  private LuceneIndexedBooks index;

  private void open() {
    WordReader words = new WordReader();
    folder = new IndexFolder(place, CNY, words);
    index = new LuceneIndexedBooks(folder, words);
    index.open();
  }

  @AfterEach
  void close() {
    folder.close();
  }

  @Test
  void anIndexThatIsFoundBrokenIsSearchedUntilAnotherIsWhole() {
    open();
    make(book(1, "Emma").build(1, CNY));
    assertThatThrownBy(
            () ->
                folder.read(
                    _ -> {
                      throw new CorruptIndexException("a checksum is wrong", "a file");
                    }))
        .isInstanceOf(SearchUnavailableException.class);
    String broken = index.name();

    index.open();

    assertThat(index.isMaking()).isTrue();
    assertThat(index.name()).isNotEqualTo(broken);
    assertThat(index.position()).isEqualTo(FeedPosition.START);
    assertThat(books()).isEqualTo(1);
    make(book(1, "Emma").build(2, CNY), book(2, "Persuasion").build(1, CNY));
    assertThat(books()).isEqualTo(2);
    index.open();
    assertThat(index.isMaking()).isFalse();
  }

  @Test
  void ofTwoThatWereBegunTheLastIsMade() {
    open();
    make(book(1, "Emma").build(1, CNY));
    index.beginAnew();
    String first = index.name();
    index.beginAnew();

    assertThat(index.name()).isNotEqualTo(first);
    assertThat(books()).isEqualTo(1);
    assertThat(place.toFile().listFiles(file -> file.isDirectory())).hasSize(2);
  }

  @Test
  void whatStandsInTheFolderFromBeforeIsTakenAway() throws Exception {
    Files.writeString(place.resolve("segments_1"), "an index of an older shop");
    open();
    make(book(1, "Emma").build(1, CNY));

    assertThat(place.resolve("segments_1")).doesNotExist();
    assertThat(books()).isEqualTo(1);
    assertThat(folder.openingNanos()).isPositive();
  }

  @Test
  void whatCannotBeOpenedNowIsOpenedLater() throws Exception {
    open();
    make(book(1, "Emma").build(1, CNY));
    String name = index.name();
    folder.close();
    Path inTheWay = place.resolve("zzz");
    Files.createDirectories(inTheWay.resolve("write.lock"));

    assertThatThrownBy(this::open).isInstanceOf(SearchUnavailableException.class);
    FileSystemUtils.deleteRecursively(inTheWay);
    open();

    assertThat(index.name()).isEqualTo(name);
    assertThat(books()).isEqualTo(1);
  }

  @Test
  void whatWasWrittenInPartsIsPutTogether() {
    open();
    index.complete();
    publish(book(1, "Emma").build(1, CNY));
    publish(book(2, "Persuasion").build(1, CNY));
    assertThat(segments()).isEqualTo(2);

    index.settle();

    await().until(() -> segments() == 1);
    assertThat(books()).isEqualTo(2);
  }

  @Test
  void aFewChangesAreNotWorthWritingAllAnew() {
    open();
    index.complete();
    publish(
        IntStream.range(1, 20)
            .mapToObj(id -> book(id, "Emma " + id).build(1, CNY))
            .toArray(Book[]::new));
    publish(book(20, "Persuasion").build(1, CNY));

    index.settle();

    assertThat(merging()).isFalse();
    assertThat(segments()).isEqualTo(2);
  }

  private void publish(Book... books) {
    index.apply(List.of(books), List.of(), index.position());
    index.publish();
  }

  private boolean merging() {
    return folder.read(open -> !open.writer.getMergingSegments().isEmpty());
  }

  private int segments() {
    return folder.read(
        open -> {
          try (DirectoryReader reader = DirectoryReader.open(open.writer)) {
            return reader.leaves().size();
          }
        });
  }

  private void make(Book... books) {
    index.apply(List.of(books), List.of(), index.position());
    index.complete();
  }

  private int books() {
    return folder.read(
        open -> {
          open.searchers.maybeRefreshBlocking();
          try (DirectoryReader reader = DirectoryReader.open(open.writer)) {
            return reader.numDocs();
          }
        });
  }
}
