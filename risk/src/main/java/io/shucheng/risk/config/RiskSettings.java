package io.shucheng.risk.config;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the shop asks about orders, and how patiently.
 *
 * @param url the risk service; nobody is asked where it is empty
 * @param token the bearer secret it wants
 * @param tokenFile a file that holds it, as secrets are mounted
 * @param deadline what a buyer does not notice yet
 * @param recheckDeadline nobody waits for it
 * @param atATime how many calls may be under way: with answers in 20 ms 3,200 orders a second
 * @param refresh how often the rules are fetched; a tenth earlier or later, so that nodes differ
 */
@ConfigurationProperties("shucheng.risk")
record RiskSettings(
    @Nullable String url,
    @Nullable String token,
    @Nullable Path tokenFile,
    @DefaultValue("300ms") Duration deadline,
    @DefaultValue("2s") Duration recheckDeadline,
    @DefaultValue("64") int atATime,
    @DefaultValue("5m") Duration refresh,
    @DefaultValue Breaker breaker,
    @DefaultValue Fallback fallback) {

  RiskSettings {
    if (!deadline.isPositive() || !recheckDeadline.isPositive() || !refresh.isPositive()) {
      throw new IllegalArgumentException(
          "shucheng.risk: deadline, recheck-deadline and refresh take time, such as 300ms, 2s and 5m");
    }
    if (atATime < 1) {
      throw new IllegalArgumentException(
          "shucheng.risk.at-a-time is %d; 1 call at least".formatted(atATime));
    }
  }

  /**
   * When the service is left alone.
   *
   * @param failureRate percent of the last {@code window} calls
   * @param leastCalls so few say something already, and one failure says nothing
   * @param slowCall two thirds of the deadline: it will soon be missed
   * @param open long enough for a restart of the service
   * @param probes as many calls decide whether it is well again
   */
  record Breaker(
      @DefaultValue("50") int failureRate,
      @DefaultValue("100") int window,
      @DefaultValue("20") int leastCalls,
      @DefaultValue("200ms") Duration slowCall,
      @DefaultValue("60s") Duration open,
      @DefaultValue("10") int probes) {}

  /**
   * The rules until the service has sent some: none, unless the operator says so. Amounts are in
   * the shop's currency.
   *
   * @param reviewAbove totals above it are reviewed
   * @param refuseAbove totals above it are refused
   * @param reviewCopiesAbove orders of more copies are reviewed
   * @param refusedCountries ISO 3166-1 alpha-2
   */
  record Fallback(
      @Nullable BigDecimal reviewAbove,
      @Nullable BigDecimal refuseAbove,
      @Nullable Integer reviewCopiesAbove,
      @DefaultValue List<String> refusedCountries) {}
}
