package io.shucheng.catalog.persistence;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.BookSummary;
import io.shucheng.catalog.Catalog;
import io.shucheng.catalog.Offer;
import io.shucheng.catalog.domain.ShopCurrency;
import io.shucheng.platform.web.Cursors;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads the catalog where it is written; whatever is asked for takes one statement. */
@Repository
class JooqCatalog implements Catalog {

  private final CatalogQueries queries;
  private final Currency currency;
  private final KeptOffers kept;

  JooqCatalog(
      DataSource connections, DSLContext dsl, Cursors cursors, ShopCurrency shop, KeptOffers kept) {
    this.queries = new CatalogQueries(connections, dsl, cursors, shop.value());
    this.currency = shop.value();
    this.kept = kept;
  }

  @Override
  public Optional<Book> find(BookId id) {
    return queries.find(id);
  }

  @Override
  public List<Book> findAll(Collection<BookId> ids) {
    return queries.findAll(ids);
  }

  @Override
  public List<BookSummary> summaries(Collection<BookId> ids) {
    return queries.summaries(ids);
  }

  @Override
  public Map<BookId, Offer> offers(Collection<BookId> ids) {
    return kept.of(ids, queries::offers);
  }

  @Override
  public Currency currency() {
    return currency;
  }
}
