package io.shucheng.search.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.shucheng.search.config.SearchSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** Puts together what answers, and tells how often that was at hand. */
@Configuration(proxyBeanMethods = false)
class AnswersConfiguration {

  @Bean
  KeptAnswers keptSearchAnswers(SearchSettings settings) {
    return new KeptAnswers(settings.keptAnswers().toBytes());
  }

  @Bean
  Answers searchAnswers(KeptAnswers kept, JsonMapper json, CBORMapper cbor) {
    return new Answers(kept, json, cbor);
  }

  @Bean
  MeterBinder searchAnswerMeters(KeptAnswers kept) {
    return registry -> {
      FunctionCounter.builder("shucheng.search.answers", kept, KeptAnswers::found)
          .tag("source", "kept")
          .description("answers that were at hand or under way, and answers that were made")
          .register(registry);
      FunctionCounter.builder("shucheng.search.answers", kept, KeptAnswers::made)
          .tag("source", "made")
          .description("answers that were at hand or under way, and answers that were made")
          .register(registry);
      Gauge.builder("shucheng.search.answers.bytes", kept, KeptAnswers::bytes)
          .description("bytes of the answers that are kept")
          .register(registry);
    };
  }
}
