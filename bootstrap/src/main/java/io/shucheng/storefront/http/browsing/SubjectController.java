package io.shucheng.storefront.http.browsing;

import io.shucheng.catalog.BrowseRequest;
import io.shucheng.catalog.ShopWindow;
import io.shucheng.catalog.Subject;
import io.shucheng.platform.web.Page;
import io.shucheng.storefront.pages.PageController;
import io.shucheng.storefront.pages.Refusal;
import io.shucheng.storefront.pages.Visit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The pages on which books stand by subject. */
@PageController
final class SubjectController {

  private static final int BOOKS = 36;

  private final ShopWindow window;

  SubjectController(ShopWindow window) {
    this.window = window;
  }

  @GetMapping("/subjects")
  View subjects(Visit visit) {
    return visit.page("subjects", new SubjectsPage(window.subjects()));
  }

  @GetMapping("/subjects/{code}")
  View subject(
      @PathVariable String code,
      @RequestParam(defaultValue = "popularity") String sort,
      @RequestParam(required = false) @Nullable String cursor,
      Visit visit) {
    Subject subject =
        window.subjects().stream()
            .filter(known -> known.code().equals(code))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("subject.unknown"));
    BrowseRequest.Sort order = order(sort);
    Page<BookCard> books =
        window.browse(new BrowseRequest(code, null, null, order, BOOKS, cursor)).map(BookCard::of);
    return visit.page(
        "subject", new SubjectPage(subject, order, books.items(), books.nextCursor()));
  }

  private static BrowseRequest.Sort order(String code) {
    return Arrays.stream(BrowseRequest.Sort.values())
        .filter(sort -> SubjectPage.code(sort).equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.badRequest("search.bad-value", "sort"));
  }
}
