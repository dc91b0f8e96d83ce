package io.shucheng.storefront.http.browsing;

import io.shucheng.catalog.ShopWindow;
import io.shucheng.storefront.http.BookNumber;
import io.shucheng.storefront.pages.PageController;
import io.shucheng.storefront.pages.Refusal;
import io.shucheng.storefront.pages.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The page of a book. */
@PageController
final class BookController {

  private final ShopWindow window;

  BookController(ShopWindow window) {
    this.window = window;
  }

  @GetMapping("/books/{id}")
  View book(@PathVariable String id, Visit visit) {
    return BookNumber.parse(id)
        .flatMap(window::find)
        .map(book -> visit.page("book", new BookPage(book)))
        .orElseThrow(() -> Refusal.notFound("book.unknown"));
  }
}
