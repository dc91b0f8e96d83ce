package io.shucheng.risk;

import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** Orders to ask about. */
public final class Orders {

  private static final Instant PLACED = Instant.parse("2026-11-22T18:00:00Z");

  private Orders() {}

  public static OrderFacts of(String total) {
    return of(total, "CNY", 2, new OrderFacts.Destination("CN", "广东", "510000"));
  }

  public static OrderFacts of(
      String total, String currency, int copies, OrderFacts.Destination destination) {
    return new OrderFacts(
        UUID.fromString("019aab00-0000-7000-8000-000000000001"),
        AccountId.parse("019aab00-0000-7000-8000-000000000002"),
        Money.of(total, currency),
        1,
        copies,
        copies,
        destination == null,
        null,
        destination,
        PLACED);
  }
}
