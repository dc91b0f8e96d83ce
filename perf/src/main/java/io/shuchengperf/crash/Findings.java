package io.shuchengperf.crash;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All that broke a promise, each once. Thread-safe. */
final class Findings {

  private final Set<Finding> all = new LinkedHashSet<>();
  private final Set<Finding> remarks = new LinkedHashSet<>();

  synchronized void add(String rule, String subject, String detail) {
    all.add(new Finding(rule, subject, detail));
  }

  /** Something that loses nothing, and should not be so all the same. */
  synchronized void remark(String rule, String subject, String detail) {
    remarks.add(new Finding(rule, subject, detail));
  }

  synchronized List<Finding> remarks() {
    return List.copyOf(remarks);
  }

  synchronized int count() {
    return all.size();
  }

  /** Those after the first so many. */
  synchronized List<Finding> since(int count) {
    return new ArrayList<>(all).subList(count, all.size());
  }
}
