package io.shucheng.catalog.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.CatalogForTests;
import io.shucheng.catalog.CatalogIntegrationTest;
import io.shucheng.catalog.domain.BookField;
import io.shucheng.catalog.domain.Editor;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two of the staff edit editions of one work, each of which shows the other. */
@CatalogIntegrationTest
class EditingEditionsIntegrationTests {

  private static final int EDITS = 40;

  @Autowired CatalogForTests shop;
  @Autowired EditBook editBook;

  @Test
  void editsOfTwoEditionsNeverWaitForEachOther() throws Exception {
    String source = shop.newSource();
    shop.importCsv(
        source,
        """
        reference,title,contributors,form
        a,Emma %1$s,Jane Austen,paperback
        b,Emma %1$s,Jane Austen,hardback
        """
            .formatted(source));
    BookId first = shop.id(source, "a");
    BookId second = shop.id(source, "b");
    assertThat(shop.book(source, "a").workId()).isEqualTo(shop.book(source, "b").workId());
    long revision = shop.book(source, "a").revision();

    try (var staff = Executors.newFixedThreadPool(2)) {
      Future<?> one = staff.submit(() -> withdrawAndPutBack(first));
      Future<?> other = staff.submit(() -> withdrawAndPutBack(second));
      one.get();
      other.get();
    }

    assertThat(shop.book(source, "a").revision()).isEqualTo(revision + 2 * EDITS);
  }

  private void withdrawAndPutBack(BookId book) {
    Editor editor = new Editor(UUID.randomUUID(), Instant.EPOCH, null);
    for (int i = 0; i < EDITS; i++) {
      boolean out = i % 2 == 0;
      editBook.edit(book, editor, Set.of(BookField.WITHDRAWN), facts -> facts.withdrawn(out));
    }
  }
}
