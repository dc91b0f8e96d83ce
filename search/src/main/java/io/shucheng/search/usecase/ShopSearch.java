package io.shucheng.search.usecase;

import io.shucheng.catalog.CatalogChanges;
import io.shucheng.search.IndexProgress;
import io.shucheng.search.Search;
import io.shucheng.search.SearchQuery;
import io.shucheng.search.SearchResult;
import io.shucheng.search.Suggestion;
import io.shucheng.search.domain.FollowingState;
import io.shucheng.search.domain.Making;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The search that the other modules see. */
public final class ShopSearch implements Search {

  private final FindBooks findBooks;
  private final SuggestNames suggestNames;
  private final CatalogChanges feed;
  private final FollowingState state;
  private final Making making;

  public ShopSearch(
      FindBooks findBooks,
      SuggestNames suggestNames,
      CatalogChanges feed,
      FollowingState state,
      Making making) {
    this.findBooks = findBooks;
    this.suggestNames = suggestNames;
    this.feed = feed;
    this.state = state;
    this.making = making;
  }

  @Override
  public SearchResult find(SearchQuery query, Locale locale) {
    return findBooks.find(query, locale);
  }

  @Override
  public List<Suggestion> suggest(String beginning, int most, Locale locale) {
    return suggestNames.suggest(beginning, most);
  }

  @Override
  public Optional<IndexProgress> progress() {
    return making.progress();
  }

  @Override
  public boolean isUpToDate() {
    return state.wasLevel() && feed.after(state.published().cursor(), 1).changes().isEmpty();
  }
}
