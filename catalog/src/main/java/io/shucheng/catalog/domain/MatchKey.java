package io.shucheng.catalog.domain;

import io.shucheng.catalog.Contributor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which a title is known again however it is written. */
public final class MatchKey {

  private static final int CONTRIBUTORS = 3;

  private MatchKey() {}

  /** Of a title alone, in 64 bits. */
  static long ofTitle(String title) {
    return new Digest().add(FoldedText.of(title)).finish().getMostSignificantBits();
  }

  /** Of an edition: its folded title and first three contributors, in whatever order. */
  public static UUID ofEdition(String title, List<Contributor> contributors) {
    Digest digest = new Digest().add(FoldedText.of(title));
    contributors.stream()
        .limit(CONTRIBUTORS)
        .map(contributor -> FoldedText.ofName(contributor.name()))
        .sorted()
        .forEach(digest::add);
    return digest.finish();
  }

  /**
   * Of a work: its folded title and first contributor; null without a contributor, or where nothing
   * is left of the title: such a book stands alone.
   */
  public static @Nullable UUID ofWork(String title, List<Contributor> contributors) {
    String folded = FoldedText.of(title);
    if (contributors.isEmpty() || folded.isEmpty()) {
      return null;
    }
    return new Digest().add(folded).add(FoldedText.ofName(contributors.getFirst().name())).finish();
  }
}
