package io.shucheng.search.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.shucheng.search.IndexProgress;
import io.shucheng.search.SearchUnavailableException;
import io.shucheng.search.domain.FollowingState;
import io.shucheng.search.domain.Making;
import io.shucheng.search.domain.SearchableBooks;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the search tells those who run it. */
@Configuration(proxyBeanMethods = false)
class SearchOperations {

  /**
   * Ready once the index was level with the catalog; from then on it serves, however far the
   * catalog is.
   */
  @Bean
  HealthIndicator searchIndexHealthIndicator(
      SearchableBooks books, FollowingState state, Making making) {
    return () -> {
      Health.Builder health = state.wasLevel() ? Health.up() : Health.outOfService();
      making
          .progress()
          .ifPresent(
              progress ->
                  health
                      .withDetail("being made", progress.done() + " of " + progress.total())
                      .withDetail("time left", String.valueOf(progress.timeLeft())));
      try {
        return health.withDetail("books", books.count()).build();
      } catch (SearchUnavailableException e) {
        return Health.outOfService().withDetail("reason", String.valueOf(e.getMessage())).build();
      }
    };
  }

  @Bean
  MeterBinder searchMeters(SearchableBooks books, FollowingState state, Making making) {
    return registry -> {
      gauge(
          registry,
          "shucheng.search.index.books",
          "books in the index",
          () -> orNothing(books::count));
      gauge(
          registry,
          "shucheng.search.index.bytes",
          "bytes of the index on disk",
          () -> orNothing(books::bytes));
      gauge(
          registry,
          "shucheng.search.index.opening.seconds",
          "seconds that it took to open the index",
          () -> books.opening().toNanos() / 1e9);
      gauge(
          registry,
          "shucheng.search.index.making.books",
          "books that are in an index that is being made",
          () -> made(making, IndexProgress::done));
      gauge(
          registry,
          "shucheng.search.index.making.expected",
          "books that there will be in an index that is being made",
          () -> made(making, IndexProgress::total));
      gauge(
          registry,
          "shucheng.search.follower.lag.seconds",
          "seconds since the index was last known to be level with the catalog",
          () -> seconds(state.sinceLevel()));
    };
  }

  private static void gauge(
      MeterRegistry registry, String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  private static Number orNothing(Supplier<Number> value) {
    try {
      return value.get();
    } catch (SearchUnavailableException _) {
      return Double.NaN;
    }
  }

  private static Number made(Making making, Function<IndexProgress, Number> figure) {
    return making.progress().map(figure).orElse(Double.NaN);
  }

  private static Number seconds(@Nullable Duration duration) {
    return duration == null ? Double.NaN : duration.toMillis() / 1000.0;
  }
}
