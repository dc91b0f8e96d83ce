package io.shucheng.platform.throttling.config;

import io.shucheng.platform.settings.Setting;
import io.shucheng.platform.settings.Settings;
import io.shucheng.platform.throttling.Allowance;
import io.shucheng.platform.throttling.domain.Policies;
import io.shucheng.platform.throttling.domain.Policy;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The policies as the settings are now. */
final class LivePolicies implements Policies {

  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final Settings settings;
  private final Setting<Boolean> inForce;
  private final Map<Allowance, Numbers> numbers = new EnumMap<>(Allowance.class);

  /**
   * @param published among them those of the allowances
   */
  LivePolicies(Settings settings, Setting<Boolean> inForce, List<Setting<Integer>> published) {
    this.settings = settings;
    this.inForce = inForce;
    numbers.put(Allowance.READS, numbers(published, "reads-a-second", TEN_SECONDS, 10));
    numbers.put(Allowance.WRITES, numbers(published, "writes-a-second", TEN_SECONDS, 10));
    numbers.put(Allowance.CALLBACKS, numbers(published, "callbacks-a-second", TEN_SECONDS, 10));
    numbers.put(Allowance.LOG_INS, numbers(published, "log-ins-a-minute", MINUTE, 1));
    numbers.put(Allowance.FAILED_LOG_INS, numbers(published, "failed-log-ins", TEN_MINUTES, 1));
    numbers.put(Allowance.BAD_TOKENS, numbers(published, "bad-tokens-a-minute", MINUTE, 1));
    numbers.put(Allowance.ORDERS, numbers(published, "orders-a-minute", MINUTE, 1));
  }

  /** A setting, and how many times its number there is in a window. */
  private record Numbers(Setting<Integer> setting, Duration window, int times) {}

  @Override
  public boolean inForce() {
    return settings.get(inForce);
  }

  @Override
  public Policy of(Allowance allowance) {
    Numbers numbers = Objects.requireNonNull(this.numbers.get(allowance));
    return new Policy(settings.get(numbers.setting()) * numbers.times(), numbers.window());
  }

  private static Numbers numbers(
      List<Setting<Integer>> published, String name, Duration window, int times) {
    Setting<Integer> setting =
        published.stream()
            .filter(one -> one.name().equals("throttling." + name))
            .findFirst()
            .orElseThrow();
    return new Numbers(setting, window, times);
  }
}
