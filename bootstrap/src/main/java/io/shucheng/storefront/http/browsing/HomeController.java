package io.shucheng.storefront.http.browsing;

import io.shucheng.catalog.ShopWindow;
import io.shucheng.catalog.Subject;
import io.shucheng.storefront.pages.PageController;
import io.shucheng.storefront.pages.Visit;
import io.shucheng.words.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The shop's front page. */
@PageController
final class HomeController {

  private static final int SUBJECT_SHELVES = 3;
  private static final int SUBJECTS_NAMED = 24;

  private final ShopWindow window;
  private final Shelves shelves;

  HomeController(ShopWindow window, Shelves shelves) {
    this.window = window;
    this.shelves = shelves;
  }

  @GetMapping("/")
  View home(Visit visit) {
    List<Subject> subjects = window.subjects();
    return visit.page(
        "home",
        new HomePage(
            shelves(visit.texts(), subjects), subjects.stream().limit(SUBJECTS_NAMED).toList()));
  }

  private List<Shelf> shelves(Texts texts, List<Subject> subjects) {
    List<Shelf> all = new ArrayList<>();
    all.add(shelves.popular(texts));
    all.add(shelves.newInChinese(texts));
    subjects.stream()
        .limit(SUBJECT_SHELVES)
        .forEach(subject -> all.add(shelves.of(subject, texts)));
    all.removeIf(shelf -> shelf.books().isEmpty());
    return all;
  }
}
