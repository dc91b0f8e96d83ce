package io.shucheng.catalog.domain;

import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.Isbn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record of a feed, read and judged.
 *
 * @param line where it begins in the file
 * @param reference by which its source knows it; unique within the source
 * @param named whether the source gave the reference itself
 * @param stock copies on hand as the source counts them; null where it does not say
 */
public record FeedRecord(
    long line, String reference, boolean named, BookFacts facts, @Nullable Integer stock) {

  /** A record that its source names. */
  public static FeedRecord named(
      long line, String reference, BookFacts facts, @Nullable Integer stock) {
    return new FeedRecord(line, reference, true, facts, stock);
  }

  /** A record to which its source gave no name: its ISBN serves, else its title and makers. */
  public static FeedRecord unnamed(long line, BookFacts facts, @Nullable Integer stock) {
    return new FeedRecord(line, referenceOf(facts), false, facts, stock);
  }

  private static String referenceOf(BookFacts facts) {
    Isbn isbn = facts.isbn();
    if (isbn != null) {
      return "isbn:" + isbn;
    }
    String title = facts.title() == null ? "" : facts.title();
    return "title:" + MatchKey.ofEdition(title, facts.contributors()) + ":" + facts.form();
  }

  /**
   * The name of a record that shares its number with another title; null where the source named it,
   * and where it has no number or no title.
   */
  public @Nullable String referenceByTitle() {
    Isbn isbn = facts.isbn();
    String title = facts.title();
    return named || isbn == null || title == null
        ? null
        : "isbn:" + isbn + ":title:" + new Digest().add(FoldedText.of(title)).finish();
  }

  /** Whether its reference is the one by title. */
  boolean isKnownByTitle() {
    return reference.equals(referenceByTitle());
  }

  /** The same under another reference. */
  FeedRecord as(String other) {
    return new FeedRecord(line, other, named, facts, stock);
  }

  /**
   * Of all that the record says. The upper half is of its title alone, where it may have to be told
   * from others of its number by that.
   */
  public UUID digest() {
    UUID whole = digestOfAll();
    String title = facts.title();
    return named || title == null
        ? whole
        : new UUID(MatchKey.ofTitle(title), whole.getLeastSignificantBits());
  }

  /** The title's part in the digest of a record without a reference. */
  static long titleOf(UUID digest) {
    return digest.getMostSignificantBits();
  }

  private UUID digestOfAll() {
    Digest digest =
        new Digest()
            .add(facts.isbn())
            .add(facts.title())
            .add(facts.subtitle())
            .add(facts.originalTitle())
            .add(facts.publisher())
            .add(facts.series())
            .add(facts.form())
            .add(facts.language())
            .add(facts.publicationDate())
            .add(facts.description())
            .add(facts.status())
            .add(facts.rating())
            .add(facts.prices())
            .add(facts.withdrawn())
            .add(stock);
    for (Contributor contributor : facts.contributors()) {
      digest.add(contributor.name()).add(contributor.role());
    }
    for (SubjectCode subject : facts.subjects()) {
      digest.add(subject.scheme()).add(subject.code());
    }
    return digest.finish();
  }
}
