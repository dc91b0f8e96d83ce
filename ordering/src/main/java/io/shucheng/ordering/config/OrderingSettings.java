package io.shucheng.ordering.config;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the shop takes orders. Amounts are in the shop's currency.
 *
 * @param timeToPay how long an order holds its stock unpaid: long enough to find one's phone, short
 *     enough that others get the book
 * @param paymentProvider with whom new orders are paid; the sandbox works in a demo only
 * @param taxRate contained in the prices; none unless the operator says so
 */
@ConfigurationProperties("shucheng.ordering")
record OrderingSettings(
    @DefaultValue("15m") Duration timeToPay,
    @DefaultValue("sandbox") String paymentProvider,
    @DefaultValue("0") BigDecimal taxRate,
    @DefaultValue Shipping shipping,
    @DefaultValue Retention retention,
    @DefaultValue Groups groups) {

  private static final int LEAST_QUEUE = 256;
  private static final Duration LONGEST_GATHERING = Duration.ofMillis(200);

  OrderingSettings {
    if (!timeToPay.isPositive()) {
      throw new IllegalArgumentException(
          "shucheng.ordering.time-to-pay is %s; customers need time, such as 15m"
              .formatted(timeToPay));
    }
  }

  /**
   * What shipping costs.
   *
   * @param flat for any number of copies; what a parcel costs in China
   * @param freeFrom the subtotal from which it is free, as most bookshops have it; empty where it
   *     never is
   */
  record Shipping(
      @DefaultValue("8.00") BigDecimal flat,
      @DefaultValue("59.00") @Nullable BigDecimal freeFrom) {}

  /**
   * How orders are committed together; {@code shucheng.tuning.group-commit=false} has each
   * committed alone.
   *
   * @param lanes two: one writes while the other waits for the disk
   * @param most a group this large costs some milliseconds, which its first waits for its last
   * @param queue the contract lets checkout wait rather than be shed, up to 256 at least
   * @param gathering a small part of what is promised; none: a group never waits for more
   * @param deadline as long as a customer waits before clicking again
   * @param lockTimeout long for a row that others write, short for those who wait in the same group
   */
  record Groups(
      @DefaultValue("2") int lanes,
      @DefaultValue("64") int most,
      @DefaultValue("1024") int queue,
      @DefaultValue("20ms") Duration gathering,
      @DefaultValue("5s") Duration deadline,
      @DefaultValue("1s") Duration lockTimeout) {

    Groups {
      if (lanes < 1 || most < 1 || queue < LEAST_QUEUE) {
        throw new IllegalArgumentException(
            "shucheng.ordering.groups: at least 1 lane and 1 order a group, and room for %d orders"
                .formatted(LEAST_QUEUE));
      }
      if (gathering.isNegative() || gathering.compareTo(LONGEST_GATHERING) > 0) {
        throw new IllegalArgumentException(
            "shucheng.ordering.groups.gathering: %s; name 0 to %d ms"
                .formatted(gathering, LONGEST_GATHERING.toMillis()));
      }
      if (!deadline.isPositive() || !lockTimeout.isPositive()) {
        throw new IllegalArgumentException(
            "shucheng.ordering.groups: deadline and lock-timeout take time, such as 5s and 1s");
      }
    }
  }

  /**
   * How long leftovers are kept.
   *
   * @param idempotencyKeys a day, as the API promises
   * @param visitorCarts as long as their cookie lives
   */
  record Retention(
      @DefaultValue("24h") Duration idempotencyKeys, @DefaultValue("30d") Duration visitorCarts) {}
}
