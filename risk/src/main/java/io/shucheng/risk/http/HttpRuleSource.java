package io.shucheng.risk.http;

import io.shucheng.risk.domain.FetchedRules;
import io.shucheng.risk.domain.NoAnswerException;
import io.shucheng.risk.domain.RuleSource;
import io.shucheng.risk.wire.RiskJson;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/rules}, with the tag of the last. */
final class HttpRuleSource implements RuleSource {

  private static final int LONGEST_TAG = 200;

  private final Exchange exchange;
  private final ServiceAddress service;
  private final Duration deadline;
  private final Clock clock;

  HttpRuleSource(Exchange exchange, ServiceAddress service, Duration deadline, Clock clock) {
    this.exchange = exchange;
    this.service = service;
    this.deadline = deadline;
    this.clock = clock;
  }

  @Override
  public Optional<FetchedRules> fetch(@Nullable String tag) throws NoAnswerException {
    HttpRequest.Builder request = service.request("/v1/rules").GET();
    if (tag != null) {
      request.header("If-None-Match", tag);
    }
    HttpResponse<byte[]> answer = exchange.send(request, deadline);
    if (tag != null && answer.statusCode() == 304) {
      return Optional.empty();
    }
    return Optional.of(
        new FetchedRules(
            Answers.read(answer, RiskJson::rules),
            answer
                .headers()
                .firstValue("ETag")
                .filter(sent -> sent.length() <= LONGEST_TAG)
                .orElse(null),
            clock.instant()));
  }
}
