package io.shucheng.catalog.http;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.shucheng.catalog.ShopWindow;
import io.shucheng.catalog.config.KeptAnswersSettings;
import io.shucheng.catalog.domain.BookNumbers;
import io.shucheng.catalog.domain.KnownRevisions;
import io.shucheng.platform.caching.SharedValues;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** Puts together what answers looks at books, and tells how often that was at hand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeptAnswersSettings.class)
class BookAnswersConfiguration {

  @Bean
  BookAnswers bookAnswers(
      ShopWindow window,
      KnownRevisions known,
      BookNumbers numbers,
      JsonMapper json,
      CBORMapper cbor,
      ObjectProvider<SharedValues> others,
      KeptAnswersSettings settings) {
    return new BookAnswers(
        window,
        numbers,
        json,
        cbor,
        known,
        new SharedAnswers(
            others.getIfAvailable(() -> SharedValues.NONE),
            known,
            window.currency() + "/" + SampleBook.print(json, cbor),
            settings.freshFor(),
            System::nanoTime),
        settings.keptAnswers().toBytes(),
        settings.preparedAnswers().toBytes(),
        settings.freshFor(),
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("refresh-", 0).factory()),
        System::nanoTime);
  }

  @Bean
  MeterBinder bookAnswerMeters(BookAnswers answers) {
    return registry -> answers.kept().meter(registry, "book-answers");
  }
}
