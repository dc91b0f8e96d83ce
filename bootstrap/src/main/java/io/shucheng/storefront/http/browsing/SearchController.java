package io.shucheng.storefront.http.browsing;

import io.shucheng.catalog.ShopWindow;
import io.shucheng.search.Search;
import io.shucheng.search.SearchResult;
import io.shucheng.storefront.pages.PageController;
import io.shucheng.storefront.pages.Visit;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The search page and what it suggests while its reader types. */
@PageController
final class SearchController {

  private static final int HITS = 24;
  private static final int SUGGESTIONS = 8;

  private final Search search;
  private final ShopWindow window;
  private final Shelves shelves;

  SearchController(Search search, ShopWindow window, Shelves shelves) {
    this.search = search;
    this.window = window;
    this.shelves = shelves;
  }

  @GetMapping("/search")
  View search(@RequestParam MultiValueMap<String, String> parameters, Visit visit) {
    SearchAddress address = new SearchAddress(parameters);
    SearchFilters filters = address.filters();
    String cursor = address.cursor();
    SearchResult result = search.find(filters.query(HITS, cursor), visit.language().locale());
    var labels = new FacetLabels(result.facets(), window, visit.texts());
    Shelf instead = result.items().isEmpty() ? shelves.popular(visit.texts()) : null;
    return visit.page(
        "search",
        new SearchPage(
            filters,
            result,
            cursor != null,
            new FacetsOfResult(filters, result.facets(), labels).all(),
            new ChosenFilters(filters, labels).all(),
            instead));
  }

  @GetMapping("/search/suggestions")
  View suggestions(@RequestParam(defaultValue = "") String q, Visit visit) {
    String beginning = q.strip();
    return visit.page(
        "suggestions",
        beginning.isEmpty() || beginning.length() > SearchAddress.LONGEST_TEXT
            ? Suggestions.NONE
            : new Suggestions(
                beginning, search.suggest(beginning, SUGGESTIONS, visit.language().locale())));
  }
}
