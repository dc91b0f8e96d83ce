package io.shucheng.catalog.domain;

import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A book on its way through a batch: one that stands already or one to be made. */
public final class PlannedBook {

  private final @Nullable KnownBook known;
  private final Set<String> claims;
  private BookFacts facts;

  private PlannedBook(@Nullable KnownBook known, BookFacts facts, Set<String> claims) {
    this.known = known;
    this.facts = facts;
    this.claims = new HashSet<>(claims);
  }

  static PlannedBook of(KnownBook known, Set<String> claims) {
    return new PlannedBook(known, known.facts(), claims);
  }

  /** A book with facts that staff wrote. */
  public static PlannedBook edited(KnownBook known, BookFacts facts) {
    return new PlannedBook(known, facts, Set.of());
  }

  /** A book that is not there yet. */
  public static PlannedBook make(BookFacts facts) {
    return new PlannedBook(null, facts, Set.of());
  }

  /** The book as it stands; null where it is to be made. */
  public @Nullable KnownBook known() {
    return known;
  }

  /** What will be known of it. */
  public BookFacts facts() {
    return facts;
  }

  /** Its title, which a book always has. */
  public String title() {
    String title = facts.title();
    if (title == null) {
      throw new IllegalStateException("a book without a title");
    }
    return title;
  }

  /** Whether this is its title, however it is written. */
  boolean hasTitle(@Nullable String other) {
    return other != null && FoldedText.of(title()).equals(FoldedText.of(other));
  }

  /** The key by which its title is known again. */
  public UUID matchKey() {
    return MatchKey.ofEdition(title(), facts.contributors());
  }

  /** Whether anything is to be written. */
  public boolean isChanged() {
    return known == null || !known.facts().equals(facts);
  }

  /** Whether the other editions of its work show something else when it is written. */
  public boolean changesEditions() {
    return known == null
        || known.facts().isWithdrawn() != facts.isWithdrawn()
        || known.facts().form() != facts.form();
  }

  /**
   * Lays a record over the book.
   *
   * @return whether that said anything new
   */
  boolean take(BookFacts said, Currency shop) {
    BookFacts before = facts;
    facts = facts.overlaidBy(said, known == null ? Set.of() : known.kept(), shop);
    return !facts.equals(before);
  }

  void claim(String reference) {
    claims.add(reference);
  }

  boolean isClaimedByOther(String reference) {
    return !claims.isEmpty() && !claims.contains(reference);
  }
}
