package io.shucheng.storefront.http.browsing;

import io.shucheng.catalog.Subject;
import java.util.List;

/** What the page of all subjects shows. */
public record SubjectsPage(List<Subject> subjects) {

  public SubjectsPage {
    subjects = List.copyOf(subjects);
  }
}
