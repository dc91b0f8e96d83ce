package io.shucheng.search.usecase;

import io.shucheng.catalog.CatalogChanges;
import io.shucheng.search.Search;
import io.shucheng.search.SearchQuery;
import io.shucheng.search.SearchResult;
import io.shucheng.search.Suggestion;
import io.shucheng.search.domain.FollowingState;
import java.util.List;
import java.util.Locale;

/** The search that the other modules see. */
public final class ShopSearch implements Search {

  private final FindBooks findBooks;
  private final SuggestNames suggestNames;
  private final CatalogChanges feed;
  private final FollowingState state;

  public ShopSearch(
      FindBooks findBooks, SuggestNames suggestNames, CatalogChanges feed, FollowingState state) {
    this.findBooks = findBooks;
    this.suggestNames = suggestNames;
    this.feed = feed;
    this.state = state;
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
  public boolean isUpToDate() {
    return state.wasLevel() && feed.after(state.published().cursor(), 1).changes().isEmpty();
  }
}
