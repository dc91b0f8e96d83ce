package io.shucheng.search;

import io.shucheng.catalog.BookId;
import io.shucheng.platform.database.Installation;
import io.shucheng.platform.web.Cursors;
import io.shucheng.platform.web.InvalidCursorException;
import io.shucheng.search.SearchResult.Hit;
import io.shucheng.search.domain.FollowingState;
import io.shucheng.search.domain.KeepingPace;
import io.shucheng.search.domain.Making;
import io.shucheng.search.domain.Weights;
import io.shucheng.search.persistence.IndexFolder;
import io.shucheng.search.persistence.LuceneIndexedBooks;
import io.shucheng.search.persistence.LuceneSearchableBooks;
import io.shucheng.search.persistence.analysis.WordReader;
import io.shucheng.search.usecase.FindBooks;
import io.shucheng.search.usecase.FollowCatalog;
import io.shucheng.search.usecase.KnownFeed;
import io.shucheng.search.usecase.ShopSearch;
import io.shucheng.search.usecase.SuggestNames;
import io.shuchengtest.TurnedClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A search over an in-memory catalog, with an index on disk, that follows when it is told to. */
public final class SearchInTest implements AutoCloseable {

  /** By which it is told how long nothing changed. */
  public final TurnedClock clock = TurnedClock.running();

  public final CatalogInMemory catalog;
  public final IndexFolder folder;
  public final LuceneIndexedBooks index;
  public final LuceneSearchableBooks books;
  public final FollowingState state = new FollowingState(Clock.systemUTC());
  public final Making making = new Making(Clock.systemUTC());
  public final FollowCatalog followCatalog;
  public final ShopSearch search;

  public SearchInTest(Path folder, CatalogInMemory catalog) {
    this(folder, catalog, new Remembering(), Duration.ofMinutes(1));
  }

  public SearchInTest(
      Path place, CatalogInMemory catalog, Installation installation, Duration timeLimit) {
    WordReader words = new WordReader();
    this.folder = new IndexFolder(place, catalog.currency(), words);
    this.catalog = catalog;
    this.index = new LuceneIndexedBooks(folder, words);
    this.books =
        new LuceneSearchableBooks(folder, words, timeLimit, Weights.usual(), Clock.systemUTC());
    this.followCatalog =
        new FollowCatalog(
            catalog,
            catalog,
            new KnownFeed(catalog, installation),
            index,
            state,
            making,
            new KeepingPace(clock, Duration.ofDays(1), Integer.MAX_VALUE),
            3);
    this.search =
        new ShopSearch(
            new FindBooks(books, new PlainCursors()),
            new SuggestNames(books),
            catalog,
            state,
            making);
  }

  /** Brings the index level with the catalog. */
  public SearchInTest follow() {
    boolean more = true;
    while (more) {
      more = followCatalog.follow();
    }
    return this;
  }

  public SearchResult find(String text) {
    return find(SearchQuery.of(text, 100));
  }

  public SearchResult find(SearchQuery query) {
    return search.find(query, Locale.ENGLISH);
  }

  /** The ids of what is found, the best first. */
  public List<Long> ids(String text) {
    return ids(find(text));
  }

  public static List<Long> ids(SearchResult result) {
    return result.items().stream().map(Hit::id).map(BookId::value).toList();
  }

  /** What suggestions there are, by their text. */
  public List<String> suggestions(String beginning) {
    return search.suggest(beginning, 10, Locale.ENGLISH).stream().map(Suggestion::text).toList();
  }

  /** Keeps what was applied, as a shop that stops does. */
  public void stop() {
    index.keep();
    index.close();
  }

  /** Loses what was not kept, as a crash does. */
  @Override
  public void close() {
    index.close();
  }

  /** Remembers while it lives. */
  public static final class Remembering implements Installation {

    private final Set<String> facts = new HashSet<>();

    @Override
    public boolean isDemo() {
      return false;
    }

    @Override
    public boolean remember(String name, String value) {
      return facts.add(name);
    }

    @Override
    public boolean remembers(String name) {
      return facts.contains(name);
    }
  }

  /** Cursors that anybody can read. */
  private static final class PlainCursors implements Cursors {

    @Override
    public String seal(String list, List<String> position) {
      return list + "|" + String.join("|", position);
    }

    @Override
    public List<String> open(String list, String cursor) {
      if (!cursor.startsWith(list + "|")) {
        throw new InvalidCursorException();
      }
      return List.of(cursor.substring(list.length() + 1).split("\\|", -1));
    }
  }
}
