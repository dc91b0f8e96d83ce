package io.shucheng.search.http;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.shucheng.platform.caching.KeptValues;
import io.shucheng.search.config.SearchSettings;
import io.shucheng.search.domain.SearchableBooks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** Puts together what answers, and tells how often that was at hand. */
@Configuration(proxyBeanMethods = false)
class AnswersConfiguration {

  /** Nobody tells that an answer is outdated: its tag is asked for no more. */
  private static final Duration FRESH = Duration.ofDays(365);

  /**
   * Changes are seen at once where a hint comes: what is left of the promised second is used here.
   */
  private static final Duration GRACE = Duration.ofMillis(500);

  @Bean
  KeptValues<String, EncodedAnswer> keptSearchAnswers(SearchSettings settings) {
    return new KeptValues<>(
        settings.keptAnswers().toBytes(),
        encoded -> encoded.answer().weight(),
        FRESH,
        Runnable::run,
        System::nanoTime);
  }

  @Bean
  Answers searchAnswers(
      SearchableBooks books,
      KeptValues<String, EncodedAnswer> kept,
      JsonMapper json,
      CBORMapper cbor) {
    return new Answers(books, kept, json, cbor, GRACE);
  }

  @Bean
  MeterBinder searchAnswerMeters(KeptValues<String, EncodedAnswer> kept) {
    return registry -> kept.meter(registry, "search-answers");
  }
}
