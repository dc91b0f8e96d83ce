package io.shucheng.risk.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shucheng.platform.money.Money;
import io.shucheng.platform.tracing.Tracing;
import io.shucheng.risk.Risk;
import io.shucheng.risk.domain.FetchedRules;
import io.shucheng.risk.domain.KeptRules;
import io.shucheng.risk.domain.Rules;
import io.shucheng.risk.domain.Threshold;
import io.shucheng.risk.usecase.RiskDesk;
import io.shucheng.risk.usecase.RulesInForce;
import io.shuchengtest.TurnedClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A shop's risk desk in front of a server of the test's. */
final class Desks implements AutoCloseable {

  static final RiskBreaker USUAL =
      new RiskBreaker(50, 100, 20, Duration.ofSeconds(5), Duration.ofSeconds(60), 10);

  /** Never opens within a test. */
  static final RiskBreaker PATIENT =
      new RiskBreaker(100, 100_000, 100_000, Duration.ofSeconds(5), Duration.ofSeconds(60), 10);

  /** Reviews above 1,000, refuses above 10,000. */
  static final Rules RULES =
      new Rules(
          new Threshold<>(Money.of("1000.00", "CNY"), Money.of("10000.00", "CNY")),
          Threshold.none(),
          Threshold.none(),
          List.of(),
          List.of());

  final TurnedClock clock = TurnedClock.standing();
  final MeterRegistry meters = new SimpleMeterRegistry();
  final RemoteRisk remote;
  final RulesInForce rules;
  final Risk risk;
  FetchedRules onDisk;

  Desks(URI url, RiskBreaker breaker, int atATime, Duration deadline) {
    remote =
        new RemoteRisk(
            new ServiceAddress(url, "t0ken"),
            new RemoteRisk.Terms(deadline, Duration.ofSeconds(2), atATime, breaker),
            clock,
            meters,
            Tracing.NONE);
    rules =
        new RulesInForce(
            remote.rules(),
            new KeptRules() {
              @Override
              public Optional<FetchedRules> find() {
                return Optional.ofNullable(onDisk);
              }

              @Override
              public void keep(FetchedRules fetched) {
                onDisk = fetched;
              }
            },
            RULES);
    risk = new RiskDesk(remote.assessor(), rules);
  }

  /** With a deadline that no answer on a busy machine misses. */
  static Desks unhurried(URI url) {
    return new Desks(url, USUAL, 64, Duration.ofSeconds(10));
  }

  double count(String name, String tag, String value) {
    return meters.get(name).tag(tag, value).meters().stream()
        .mapToDouble(meter -> meter.measure().iterator().next().getValue())
        .sum();
  }

  String breaker() {
    return meters.get("shucheng.risk.breaker").gauges().stream()
        .filter(gauge -> gauge.value() == 1)
        .map(gauge -> gauge.getId().getTag("state"))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    remote.close();
  }
}
