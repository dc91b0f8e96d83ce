package io.shucheng.catalog.config;

import io.shucheng.catalog.CatalogChanges;
import io.shucheng.catalog.domain.BookNumbering;
import io.shucheng.catalog.domain.BookNumbers;
import io.shucheng.catalog.domain.ImportLimits;
import io.shucheng.catalog.domain.KeptBooks;
import io.shucheng.catalog.domain.KnownRevisions;
import io.shucheng.catalog.domain.PopularBooks;
import io.shucheng.catalog.domain.PreparedBooks;
import io.shucheng.catalog.domain.ShopCurrency;
import io.shucheng.catalog.reactions.ForgetChangedBooks;
import io.shucheng.catalog.reactions.KnowBookNumbers;
import io.shucheng.catalog.reactions.PreparePopularBooks;
import io.shucheng.platform.commands.UnlessCommand;
import io.shucheng.platform.database.ShuchengHome;
import io.shucheng.platform.threads.Follower;
import io.shucheng.platform.threads.Follower.Hints;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the catalog's classes cannot find out themselves. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class CatalogConfiguration {

  /** Newer books are asked of the database until then. */
  private static final Duration NUMBERS_POLL = Duration.ofSeconds(1);

  @Bean
  ShopCurrency shopCurrency(@Value("${shucheng.currency:CNY}") String code) {
    try {
      return new ShopCurrency(Currency.getInstance(code));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "shucheng.currency: '" + code + "' is not an ISO 4217 code such as CNY", e);
    }
  }

  /** Only what serves readers keeps anything that could be out of date. */
  @Bean
  @UnlessCommand
  Follower keptBooksFollower(
      CatalogChanges feed, List<KeptBooks> kept, KeptAnswersSettings settings) {
    return new Follower(
        "kept-books",
        settings.poll(),
        hint -> feed.onChange(hint)::close,
        new ForgetChangedBooks(feed, kept));
  }

  @Bean
  BookNumbers bookNumbers() {
    return new BookNumbers();
  }

  /** Of what readers are shown, from wherever it is read. */
  @Bean
  KnownRevisions knownRevisions() {
    return new KnownRevisions();
  }

  @Bean
  @UnlessCommand
  Follower bookNumbersFollower(BookNumbering numbering, BookNumbers numbers) {
    return new Follower(
        "book-numbers", NUMBERS_POLL, Hints.NONE, new KnowBookNumbers(numbering, numbers));
  }

  /** Once the shop is open, and then as often as what is kept is read again. */
  @Bean
  @UnlessCommand
  Follower preparedBooksFollower(
      PopularBooks popular,
      PreparedBooks prepared,
      OpenedShop opened,
      KeptAnswersSettings settings) {
    return new Follower(
        "prepared-books",
        settings.freshFor(),
        opened,
        new PreparePopularBooks(popular, prepared, opened::isOpen));
  }

  @Bean
  ImportLimits importLimits(ImportSettings settings, ShuchengHome home) {
    return new ImportLimits(
        home.folder("imports"),
        settings.batchSize(),
        settings.mostBytes().toBytes(),
        settings.mostWaiting(),
        settings.mostRejects());
  }
}
