package io.shucheng.search.domain;

import io.shucheng.search.SearchQuery;
import io.shucheng.search.SearchResult.FacetValue;
import io.shucheng.search.SearchResult.Hit;
import io.shucheng.search.Suggestion;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The books of the index, to look among. Thread-safe. Every method throws {@link
 * io.shucheng.search.SearchUnavailableException} while there is no index to look in.
 */
public interface SearchableBooks {

  /**
   * Finds books.
   *
   * @param query its cursor is not looked at
   * @param demand how many of its words a book must have
   * @param behind the place to go on from, as {@link Found#last()} told it; empty to begin
   * @throws IllegalArgumentException if {@code behind} is no place in such a list
   */
  Found find(SearchQuery query, Demand demand, List<String> behind, Locale locale);

  /**
   * What was probably meant where the words as written find nothing, or little that is likely to be
   * it. Empty where they are to be taken as they are.
   */
  Optional<Meaning> otherwise(SearchQuery query);

  /** Titles, contributors and series of which words begin as those of the text do. */
  List<Suggestion> startingWith(String text, int most);

  /** How many books there are. */
  long count();

  /** How long it took to open the index; zero before. */
  Duration opening();

  /** How much of the disk the index takes. */
  long bytes();

  /** Changes with every publishing; answers of the same generation are the same. */
  String generation();

  /**
   * The generation before the newest, until it was replaced for so long; empty then, and where
   * there was none.
   */
  String generationBefore(Duration atMost);

  /**
   * Books that match.
   *
   * @param likely whether the first one's title, a name or its series has all the words, and so is
   *     probably meant
   * @param last the place of the last hit; empty where nothing comes behind it
   */
  record Found(
      List<Hit> hits,
      long total,
      Map<String, List<FacetValue>> facets,
      boolean partial,
      boolean likely,
      List<String> last) {}
}
