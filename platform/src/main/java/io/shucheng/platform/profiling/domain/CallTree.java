package io.shucheng.platform.profiling.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often a call was seen under those that led to it. For one thread at a time. */
public final class CallTree {

  private final String name;
  private final Map<String, CallTree> calls = new TreeMap<>();
  private long samples;

  private CallTree(String name) {
    this.name = name;
  }

  /** A tree of nothing yet. */
  public static CallTree of(String name) {
    return new CallTree(name);
  }

  /**
   * A stack was seen once more.
   *
   * @param stack calls, the outermost first
   */
  public void add(List<String> stack) {
    samples++;
    CallTree at = this;
    for (String call : stack) {
      at = at.calls.computeIfAbsent(call, CallTree::new);
      at.samples++;
    }
  }

  public String name() {
    return name;
  }

  /** How often it was seen, with what it calls. */
  public long samples() {
    return samples;
  }

  /** What it calls, by name. */
  public Collection<CallTree> calls() {
    return calls.values();
  }
}
