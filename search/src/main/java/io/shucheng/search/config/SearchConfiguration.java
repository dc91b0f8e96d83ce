package io.shucheng.search.config;

import io.shucheng.catalog.Catalog;
import io.shucheng.catalog.CatalogChanges;
import io.shucheng.platform.commands.UnlessCommand;
import io.shucheng.platform.database.Installation;
import io.shucheng.platform.database.ShuchengHome;
import io.shucheng.platform.threads.Follower;
import io.shucheng.platform.web.Cursors;
import io.shucheng.search.Search;
import io.shucheng.search.domain.FollowingState;
import io.shucheng.search.domain.IndexedBooks;
import io.shucheng.search.domain.KeepingPace;
import io.shucheng.search.domain.Making;
import io.shucheng.search.domain.SearchableBooks;
import io.shucheng.search.domain.Weights;
import io.shucheng.search.persistence.IndexFolder;
import io.shucheng.search.persistence.LuceneIndexedBooks;
import io.shucheng.search.persistence.LuceneSearchableBooks;
import io.shucheng.search.persistence.analysis.WordReader;
import io.shucheng.search.reactions.KeepIndexLevel;
import io.shucheng.search.usecase.FindBooks;
import io.shucheng.search.usecase.FollowCatalog;
import io.shucheng.search.usecase.KnownFeed;
import io.shucheng.search.usecase.ShopSearch;
import io.shucheng.search.usecase.SuggestNames;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the search together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {

  @Bean
  WordReader searchWordReader() {
    return new WordReader();
  }

  @Bean
  IndexFolder searchIndexFolder(ShuchengHome home, Catalog catalog, WordReader words) {
    return new IndexFolder(home.folder("index"), catalog.currency(), words);
  }

  @Bean
  IndexedBooks indexedBooks(IndexFolder folder, WordReader words) {
    return new LuceneIndexedBooks(folder, words);
  }

  @Bean
  SearchableBooks searchableBooks(
      IndexFolder folder, WordReader words, SearchSettings settings, Clock clock) {
    return new LuceneSearchableBooks(
        folder, words, settings.timeLimit(), Weights.with(settings.weights()), clock);
  }

  @Bean
  FollowingState searchFollowingState(Clock clock) {
    return new FollowingState(clock);
  }

  @Bean
  Making searchIndexMaking(Clock clock) {
    return new Making(clock);
  }

  @Bean
  FollowCatalog followCatalog(
      Catalog catalog,
      CatalogChanges feed,
      Installation installation,
      IndexedBooks index,
      FollowingState state,
      Making making,
      SearchSettings settings,
      Clock clock) {
    return new FollowCatalog(
        catalog,
        feed,
        new KnownFeed(feed, installation),
        index,
        state,
        making,
        new KeepingPace(clock, settings.keepAfter(), settings.keepAfterChanges()),
        settings.batch());
  }

  /** Only the shop does so: a command may run beside it, and the index has one writer. */
  @Bean
  @UnlessCommand
  Follower searchFollower(
      CatalogChanges feed,
      FollowCatalog followCatalog,
      IndexedBooks index,
      FollowingState state,
      SearchSettings settings) {
    return new Follower(
        "search-follower",
        settings.poll(),
        hint -> feed.onChange(hint)::close,
        new KeepIndexLevel(followCatalog, index, state));
  }

  @Bean
  Search search(
      SearchableBooks books,
      Cursors cursors,
      CatalogChanges feed,
      FollowingState state,
      Making making) {
    return new ShopSearch(
        new FindBooks(books, cursors), new SuggestNames(books), feed, state, making);
  }
}
