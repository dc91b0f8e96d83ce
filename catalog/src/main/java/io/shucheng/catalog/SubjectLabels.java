package io.shucheng.catalog;

import java.util.Collection;

/** What subjects are called in the shop's languages. Thread-safe. */
public interface SubjectLabels {

  /**
   * Remembers the headings of subjects, whether or not books have them yet; a null heading clears
   * nothing. Books of a subject whose heading changes get a new revision and enter the change feed.
   * Repeating it changes nothing.
   *
   * @return how many headings were new or different
   */
  int load(Collection<Subject> subjects);
}
