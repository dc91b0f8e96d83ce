package io.shucheng.storefront.http.browsing;

import io.shucheng.catalog.BrowseRequest;
import io.shucheng.catalog.ShopWindow;
import io.shucheng.catalog.Subject;
import io.shucheng.search.Search;
import io.shucheng.words.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the shelves of the front page and of pages that have nothing else to show. */
@Component
final class Shelves {

  private static final int BOOKS = 12;

  private final ShopWindow window;
  private final Search search;

  Shelves(ShopWindow window, Search search) {
    this.window = window;
    this.search = search;
  }

  Shelf popular(Texts texts) {
    return new Shelf(
        "popular",
        texts.text("home.popular"),
        browse(null, BrowseRequest.Sort.POPULARITY),
        "/search?sort=rating");
  }

  Shelf newInChinese(Texts texts) {
    SearchFilters filters = SearchFilters.newestIn(List.of("zh", "zh-Hans", "zh-Hant"));
    return new Shelf(
        "chinese",
        texts.text("home.chinese"),
        search.find(filters.query(BOOKS, null), texts.language().locale()).items().stream()
            .map(BookCard::of)
            .toList(),
        filters.url());
  }

  Shelf of(Subject subject, Texts texts) {
    return new Shelf(
        "subject-" + subject.code(),
        texts.subject(subject),
        browse(subject.code(), BrowseRequest.Sort.POPULARITY),
        SubjectPage.path(subject));
  }

  private List<BookCard> browse(@Nullable String subject, BrowseRequest.Sort sort) {
    return window
        .browse(new BrowseRequest(subject, null, null, sort, BOOKS, null))
        .map(BookCard::of)
        .items();
  }
}
