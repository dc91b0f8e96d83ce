package io.shucheng.catalog.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.domain.BatchPlan;
import io.shucheng.catalog.domain.Books;
import io.shucheng.catalog.domain.FeedRecord;
import io.shucheng.catalog.domain.NumberedTitles;
import io.shucheng.catalog.domain.PlannedBook;
import io.shucheng.catalog.domain.Rejection;
import io.shucheng.catalog.domain.ShopCurrency;
import io.shucheng.catalog.domain.UnreadTitlesException;
import io.shucheng.catalog.events.StockReported;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a batch of a source's records in one transaction: all of it or nothing. Where the database
 * refuses a batch, its records are taken one by one, so that only the bad ones are lost.
 */
@Component
class TakeBatch {

  private static final Logger LOG = LoggerFactory.getLogger(TakeBatch.class);
  private static final int ATTEMPTS = 3;

  private final Books books;
  private final ShopCurrency shop;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  TakeBatch(
      Books books,
      ShopCurrency shop,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.books = books;
    this.shop = shop;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param titles of the file that the records are from
   * @param dryRun judges and changes nothing
   */
  BatchResult take(String source, List<FeedRecord> records, NumberedTitles titles, boolean dryRun) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Objects.requireNonNull(
            transaction.execute(_ -> takeWhole(source, records, titles, dryRun)));
      } catch (UnreadTitlesException e) {
        // outside the transaction, so that nobody waits for its books meanwhile
        titles.read();
        return take(source, records, titles, dryRun);
      } catch (TransientDataAccessException e) {
        // a deadlock or a serialization failure: the same again goes well
        if (attempt == ATTEMPTS) {
          throw e;
        }
      } catch (NonTransientDataAccessResourceException e) {
        throw e;
      } catch (NonTransientDataAccessException e) {
        return refused(source, records, titles, dryRun, e);
      }
    }
  }

  private BatchResult takeWhole(
      String source, List<FeedRecord> records, NumberedTitles titles, boolean dryRun) {
    BatchPlan plan =
        BatchPlan.of(records, books.candidates(source, records, !dryRun), shop.value(), titles);
    if (!dryRun) {
      Map<PlannedBook, BookId> ids = books.store(source, plan);
      reportStock(source, plan, ids);
    }
    List<Rejection> untitled = plan.untitled().stream().map(TakeBatch::untitled).toList();
    return new BatchResult(plan.accepted(), plan.unchanged(), untitled);
  }

  /** One event a batch: the outbox holds a row for each event and listener. */
  private void reportStock(String source, BatchPlan plan, Map<PlannedBook, BookId> ids) {
    Map<BookId, Integer> onHand = new LinkedHashMap<>();
    plan.stock()
        .forEach((book, copies) -> onHand.put(Objects.requireNonNull(ids.get(book)), copies));
    if (!onHand.isEmpty()) {
      events.publishEvent(
          new StockReported(
              source,
              books.nextStockReport(),
              onHand.entrySet().stream()
                  .map(line -> new StockReported.Line(line.getKey(), line.getValue()))
                  .toList()));
    }
  }

  private BatchResult refused(
      String source,
      List<FeedRecord> records,
      NumberedTitles titles,
      boolean dryRun,
      DataAccessException refusal) {
    if (records.size() == 1) {
      FeedRecord record = records.getFirst();
      LOG.warn("the database refused the record at line {}", record.line(), refusal);
      return new BatchResult(0, 0, List.of(refused(record)));
    }
    int accepted = 0;
    int unchanged = 0;
    List<Rejection> rejections = new ArrayList<>();
    for (FeedRecord record : records) {
      BatchResult one = take(source, List.of(record), titles, dryRun);
      accepted += one.accepted();
      unchanged += one.unchanged();
      rejections.addAll(one.rejections());
    }
    return new BatchResult(accepted, unchanged, rejections);
  }

  private static Rejection untitled(FeedRecord record) {
    return new Rejection(
        record.line(),
        record.reference(),
        "title",
        null,
        "the record has no title and no earlier record made its book",
        "send the title");
  }

  private static Rejection refused(FeedRecord record) {
    return new Rejection(
        record.line(),
        record.reference(),
        "record",
        record.facts().title(),
        "the database refused it",
        "look for what is unusual in it; the shop's log names the rule");
  }
}
