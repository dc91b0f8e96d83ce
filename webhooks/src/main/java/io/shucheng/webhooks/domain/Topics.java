package io.shucheng.webhooks.domain;

import java.util.HashSet;
import java.util.List;

/**
 * The types of messages that a subscription wants.
 *
 * @param names each once; or {@code *} alone, which is every type there is and will be
 */
public record Topics(List<String> names) {

  /** Stands for all. */
  public static final String EVERYTHING = "*";

  public Topics {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new InvalidSubscriptionException(
          "/eventTypes", "name at least one type, or \"*\" for all of them");
    }
    if (names.size() > MessageType.values().length) {
      throw new InvalidSubscriptionException(
          "/eventTypes", "%d types are more than there are".formatted(names.size()));
    }
    for (int n = 0; n < names.size(); n++) {
      requireKnown(names.get(n), n);
    }
    if (new HashSet<>(names).size() != names.size()) {
      throw new InvalidSubscriptionException("/eventTypes", "name each type once");
    }
    if (names.size() > 1 && names.contains(EVERYTHING)) {
      throw new InvalidSubscriptionException(
          "/eventTypes", "\"*\" stands alone: it is every type already");
    }
  }

  private static void requireKnown(String name, int index) {
    if (!name.equals(EVERYTHING) && MessageType.of(name).isEmpty()) {
      throw new InvalidSubscriptionException(
          "/eventTypes/" + index,
          "there is no such type; name some of " + MessageType.all() + ", or \"*\"");
    }
  }
}
