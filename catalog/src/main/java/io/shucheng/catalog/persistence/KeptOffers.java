package io.shucheng.catalog.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.CatalogChanges.Change;
import io.shucheng.catalog.Offer;
import io.shucheng.catalog.config.KeptAnswersSettings;
import io.shucheng.catalog.domain.KeptBooks;
import io.shucheng.catalog.domain.KnownRevisions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What books are sold for, kept until they change. An offer is given out only where no higher
 * revision of its book is known: whoever read it before a commit and keeps it after that keeps
 * nothing that anybody is given. Thread-safe.
 */
@Component
final class KeptOffers implements KeptBooks {

  private final KnownRevisions known = new KnownRevisions();
  private final Cache<BookId, Offer> kept;

  KeptOffers(KeptAnswersSettings settings) {
    this.kept =
        Caffeine.newBuilder()
            .maximumSize(settings.keptOffers())
            .expireAfterWrite(settings.offersFreshFor())
            .executor(Runnable::run)
            .build();
  }

  /**
   * The offers of books, those that are not at hand read at once.
   *
   * @param read gives those that there are
   */
  Map<BookId, Offer> of(
      Collection<BookId> books, Function<Collection<BookId>, Collection<Offer>> read) {
    Map<BookId, Offer> offers = HashMap.newHashMap(books.size());
    List<BookId> missing = new ArrayList<>();
    for (BookId book : books) {
      Offer offer = kept.getIfPresent(book);
      if (offer == null || known.isOutdated(book, offer.revision())) {
        missing.add(book);
      } else {
        offers.put(book, offer);
      }
    }
    if (!missing.isEmpty()) {
      Collection<Offer> found = read.apply(missing);
      found.forEach(offer -> offers.put(offer.book(), offer));
      keep(found);
    }
    return offers;
  }

  private void keep(Collection<Offer> found) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      // may see what it has changed itself, or what was long ago
      return;
    }
    found.stream()
        .filter(offer -> known.isOpen(offer.book()))
        .forEach(
            offer -> {
              known.see(offer.book(), offer.revision());
              kept.put(offer.book(), offer);
            });
  }

  @Override
  public void forget(Collection<Change> changed) {
    for (Change change : changed) {
      known.tell(change.book(), change.revision());
      kept.invalidate(change.book());
    }
  }

  /** What is read meanwhile may be put back, and is known then not to be given out. */
  @Override
  public void forgetUnlessAt(BookId book, long revision) {
    known.tell(book, revision);
    kept.asMap().computeIfPresent(book, (_, offer) -> offer.revision() == revision ? offer : null);
  }
}
