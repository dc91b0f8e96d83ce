package io.shucheng.storefront.http.browsing;

import io.shucheng.catalog.Subject;
import java.util.List;

/** What the front page shows. */
public record HomePage(List<Shelf> shelves, List<Subject> subjects) {

  public HomePage {
    shelves = List.copyOf(shelves);
    subjects = List.copyOf(subjects);
  }
}
