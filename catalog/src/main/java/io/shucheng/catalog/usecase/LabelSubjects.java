package io.shucheng.catalog.usecase;

import io.shucheng.catalog.Subject;
import io.shucheng.catalog.SubjectLabels;
import io.shucheng.catalog.domain.Books;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names subjects in the shop's languages. */
@Component
class LabelSubjects implements SubjectLabels {

  private final Books books;

  LabelSubjects(Books books) {
    this.books = books;
  }

  @Override
  @Transactional
  public int load(Collection<Subject> subjects) {
    return subjects.isEmpty() ? 0 : books.label(subjects);
  }
}
