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
 * @param taxRate contained in the prices; none unless the operator says so
 */
@ConfigurationProperties("shucheng.ordering")
record OrderingSettings(
    @DefaultValue("15m") Duration timeToPay,
    @DefaultValue("0") BigDecimal taxRate,
    @DefaultValue Shipping shipping,
    @DefaultValue Retention retention) {

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
   * How long leftovers are kept.
   *
   * @param idempotencyKeys a day, as the API promises
   * @param visitorCarts as long as their cookie lives
   */
  record Retention(
      @DefaultValue("24h") Duration idempotencyKeys, @DefaultValue("30d") Duration visitorCarts) {}
}
