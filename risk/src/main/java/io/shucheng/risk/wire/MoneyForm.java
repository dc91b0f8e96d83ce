package io.shucheng.risk.wire;

import io.shucheng.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** An amount as the API writes it: {@code {"amount":"39.90","currency":"CNY"}}. */
record MoneyForm(@Nullable String amount, @Nullable String currency) {

  static MoneyForm of(Money money) {
    return new MoneyForm(money.amount().toPlainString(), money.currency().getCurrencyCode());
  }

  Money read() {
    if (amount == null || currency == null) {
      throw new IllegalArgumentException("an amount needs amount and currency");
    }
    return Money.of(amount, currency);
  }
}
