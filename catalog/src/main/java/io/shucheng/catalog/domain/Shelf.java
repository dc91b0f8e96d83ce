package io.shucheng.catalog.domain;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.ProductForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The books among which the records of a batch look for their own, new ones included. */
final class Shelf {

  private final Map<BookId, PlannedBook> byId = new HashMap<>();
  private final Map<Isbn, List<PlannedBook>> byIsbn = new HashMap<>();
  private final Map<UUID, List<PlannedBook>> byKey = new HashMap<>();

  Shelf(Candidates candidates) {
    for (KnownBook known : candidates.books()) {
      PlannedBook book =
          PlannedBook.of(known, candidates.claims().getOrDefault(known.id(), Set.of()));
      byId.put(known.id(), book);
      add(book);
    }
  }

  /** Lets later records of the batch find a book by its number and title. */
  void add(PlannedBook book) {
    Isbn isbn = book.facts().isbn();
    if (isbn != null) {
      addTo(byIsbn.computeIfAbsent(isbn, _ -> new ArrayList<>()), book);
    }
    addTo(byKey.computeIfAbsent(book.matchKey(), _ -> new ArrayList<>()), book);
  }

  @Nullable PlannedBook find(BookId id) {
    return byId.get(id);
  }

  /** The books that have a number. */
  List<PlannedBook> numbered(Isbn isbn) {
    return byIsbn.getOrDefault(isbn, List.of());
  }

  /** The book a record means that its source never named before: by ISBN, else by title. */
  @Nullable PlannedBook match(FeedRecord record) {
    BookFacts said = record.facts();
    String title = said.title();
    UUID key = title == null ? null : MatchKey.ofEdition(title, said.contributors());
    PlannedBook numbered = said.isbn() == null ? null : byIsbn(record, said.isbn(), key);
    return numbered != null || key == null ? numbered : byTitle(record.reference(), said, key);
  }

  /**
   * One number may be printed on several books, which their source tells apart by its references:
   * so a book that the source knows by another reference is meant only if the title is the same,
   * and so it is where the file itself has several titles for the number.
   */
  private @Nullable PlannedBook byIsbn(FeedRecord record, Isbn isbn, @Nullable UUID key) {
    List<PlannedBook> numbered = numbered(isbn);
    for (PlannedBook book : numbered) {
      if (book.matchKey().equals(key)) {
        return book;
      }
    }
    List<PlannedBook> free =
        numbered.stream()
            .filter(book -> !book.isClaimedByOther(record.reference()))
            .filter(book -> !record.isKnownByTitle() || book.hasTitle(record.facts().title()))
            .toList();
    return free.size() == 1 ? free.getFirst() : null;
  }

  /** Only where exactly one book can be meant, and the numbers do not contradict each other. */
  private @Nullable PlannedBook byTitle(String reference, BookFacts said, UUID key) {
    List<PlannedBook> meant =
        byKey.getOrDefault(key, List.of()).stream()
            .filter(book -> !book.isClaimedByOther(reference))
            .filter(book -> agree(book.facts().isbn(), said.isbn()))
            .filter(book -> sameForm(book.facts().form(), said.form()))
            .toList();
    return meant.size() == 1 ? meant.getFirst() : null;
  }

  private static boolean agree(@Nullable Isbn one, @Nullable Isbn other) {
    return one == null || other == null || one.equals(other);
  }

  private static boolean sameForm(@Nullable ProductForm one, @Nullable ProductForm other) {
    return one == null || other == null || one == other;
  }

  private static void addTo(List<PlannedBook> books, PlannedBook book) {
    if (!books.contains(book)) {
      books.add(book);
    }
  }
}
