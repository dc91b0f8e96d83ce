package io.shucheng.catalog.feeds.csv;

import io.shucheng.catalog.ContributorRole;
import java.util.Arrays;
import java.util.Locale;

/** Contributor roles as people write them in a table. */
final class RoleNames {

  private RoleNames() {}

  /** A role by its name or its code in ONIX list 17; none is the author. */
  static ContributorRole parse(String raw) {
    String text = raw.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return ContributorRole.AUTHOR;
    }
    return Arrays.stream(ContributorRole.values())
        .filter(role -> role.label().equals(text) || role.onixCode().equalsIgnoreCase(text))
        .findFirst()
        .orElse(ContributorRole.OTHER);
  }
}
