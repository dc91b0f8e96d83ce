package io.shucheng.catalog.domain;

import io.shucheng.catalog.Isbn;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of a source's records comes to: the books to write, what is remembered of the
 * records, and the stock they newly report. Records are taken in their order, so a later one finds
 * the books that an earlier one makes.
 */
public final class BatchPlan {

  private final Candidates candidates;
  private final Currency shop;
  private final NumberedTitles titles;
  private final Shelf shelf;
  private final Set<PlannedBook> books = new LinkedHashSet<>();
  private final Map<String, PlannedRecord> records = new LinkedHashMap<>();
  private final Map<PlannedBook, Integer> stock = new LinkedHashMap<>();
  private final List<FeedRecord> untitled = new ArrayList<>();
  private int accepted;
  private int unchanged;

  private BatchPlan(Candidates candidates, Currency shop, NumberedTitles titles) {
    this.candidates = candidates;
    this.shop = shop;
    this.titles = titles;
    this.shelf = new Shelf(candidates);
  }

  /**
   * What is remembered of a record.
   *
   * @param stock copies on hand as the source counted them last
   */
  public record PlannedRecord(PlannedBook book, UUID digest, @Nullable Integer stock) {}

  /**
   * @param shop the currency the shop sells in
   * @param titles of the file that the records are from
   * @throws UnreadTitlesException if they are asked for and were not read yet
   */
  public static BatchPlan of(
      List<FeedRecord> records, Candidates candidates, Currency shop, NumberedTitles titles) {
    BatchPlan plan = new BatchPlan(candidates, shop, titles);
    records.forEach(record -> plan.take(record.as(plan.reference(record))));
    return plan;
  }

  /** The books to make or change. */
  public List<PlannedBook> books() {
    return books.stream().filter(PlannedBook::isChanged).toList();
  }

  /** What to remember, by reference. */
  public Map<String, PlannedRecord> records() {
    return records;
  }

  /** The stock that the source newly reports, digital books left out. */
  public Map<PlannedBook, Integer> stock() {
    return stock;
  }

  /** Records of no book that is here, and without a title to make one of. */
  public List<FeedRecord> untitled() {
    return untitled;
  }

  public int accepted() {
    return accepted;
  }

  public int unchanged() {
    return unchanged;
  }

  /** The title a number stands with is known by the number alone, each other by its title too. */
  private String reference(FeedRecord record) {
    String byTitle = record.referenceByTitle();
    if (byTitle == null) {
      return record.reference();
    }
    boolean known = records.containsKey(byTitle) || candidates.records().containsKey(byTitle);
    return known || standsWithAnother(record) ? byTitle : record.reference();
  }

  /** Only if the file has the other one as well; else this title corrects it. */
  private boolean standsWithAnother(FeedRecord record) {
    Isbn isbn = Objects.requireNonNull(record.facts().isbn());
    Set<Long> standing = standing(record.reference(), isbn);
    return !standing.isEmpty()
        && !standing.contains(MatchKey.ofTitle(Objects.requireNonNull(record.facts().title())))
        && standing.stream().anyMatch(title -> titles.say(isbn, title));
  }

  /** The titles a number stands with: the one its source said last, and those of its books. */
  private Set<Long> standing(String reference, Isbn isbn) {
    Set<Long> standing = new HashSet<>();
    UUID last = lastDigest(reference);
    if (last != null) {
      standing.add(FeedRecord.titleOf(last));
    }
    PlannedRecord earlier = earlier(reference);
    for (PlannedBook book : earlier == null ? shelf.numbered(isbn) : List.of(earlier.book())) {
      standing.add(MatchKey.ofTitle(book.title()));
    }
    return standing;
  }

  private void take(FeedRecord record) {
    UUID digest = record.digest();
    if (digest.equals(lastDigest(record.reference()))) {
      unchanged++;
      return;
    }
    PlannedRecord earlier = earlier(record.reference());
    PlannedBook match = earlier != null ? earlier.book() : shelf.match(record);
    if (match == null && record.facts().isWithdrawn()) {
      // a withdrawal of what was never here
      unchanged++;
    } else if (match == null && record.facts().title() == null) {
      untitled.add(record);
    } else {
      take(record, digest, earlier, match);
    }
  }

  private void take(
      FeedRecord record,
      UUID digest,
      @Nullable PlannedRecord earlier,
      @Nullable PlannedBook match) {
    PlannedBook book = match != null ? match : PlannedBook.make(record.facts());
    boolean changed = book.take(record.facts(), shop) || match == null;
    book.claim(record.reference());
    shelf.add(book);
    books.add(book);
    changed |= reportsStock(record, earlier, book);
    Integer figure =
        record.stock() != null ? record.stock() : earlier == null ? null : earlier.stock();
    records.put(record.reference(), new PlannedRecord(book, digest, figure));
    if (changed) {
      accepted++;
    } else {
      unchanged++;
    }
  }

  private @Nullable UUID lastDigest(String reference) {
    PlannedRecord inBatch = records.get(reference);
    if (inBatch != null) {
      return inBatch.digest();
    }
    SourceRecord before = candidates.records().get(reference);
    return before == null ? null : before.digest();
  }

  private @Nullable PlannedRecord earlier(String reference) {
    PlannedRecord inBatch = records.get(reference);
    if (inBatch != null) {
      return inBatch;
    }
    SourceRecord before = candidates.records().get(reference);
    PlannedBook book = before == null ? null : shelf.find(before.book());
    return before == null || book == null
        ? null
        : new PlannedRecord(book, before.digest(), before.stock());
  }

  /** A figure counts only where it differs from the one the same source gave before. */
  private boolean reportsStock(
      FeedRecord record, @Nullable PlannedRecord earlier, PlannedBook book) {
    Integer now = record.stock();
    Integer before = earlier == null ? null : earlier.stock();
    if (now == null || now.equals(before)) {
      return false;
    }
    var form = book.facts().form();
    if (form == null || !form.isDigital()) {
      stock.put(book, now);
    }
    return true;
  }
}
