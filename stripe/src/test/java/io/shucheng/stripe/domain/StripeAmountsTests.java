package io.shucheng.stripe.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.shucheng.platform.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeAmountsTests {

  @ParameterizedTest
  @CsvSource({
    // hundredths
    "CNY,39.90,3990",
    "USD,0.50,50",
    "EUR,12345.67,1234567",
    "HKD,1,100",
    "GBP,0.01,1",
    // hundredths at Stripe, though they are paid out whole
    "HUF,1234.50,123450",
    "TWD,99,9900",
    // whole
    "BIF,500,500",
    "CLP,500,500",
    "DJF,500,500",
    "GNF,500,500",
    "JPY,1200,1200",
    "KMF,500,500",
    "KRW,15000,15000",
    "PYG,500,500",
    "RWF,500,500",
    "VND,250000,250000",
    "VUV,500,500",
    "XAF,500,500",
    "XOF,500,500",
    "XPF,500,500",
    // whole at Stripe, hundredths in ISO 4217
    "MGA,500,500",
    // whole in ISO 4217, hundredths at Stripe
    "ISK,5,500",
    "UGX,5,500",
    // thousandths
    "BHD,5.120,5120",
    "JOD,5.120,5120",
    "KWD,5.120,5120",
    "OMR,5,5000",
    "TND,0.010,10"
  })
  void amountsAreCountedAsStripeDoes(String currency, String amount, long units) {
    Money money = Money.of(amount, currency);
    assertThat(StripeAmounts.of(money)).isEqualTo(units);
    assertThat(StripeAmounts.money(units, StripeAmounts.code(money))).isEqualTo(money);
  }

  @ParameterizedTest
  @CsvSource({"MGA,0.20,in steps of 1", "KWD,5.124,in steps of 0.01", "BHD,0.001,in steps of 0.01"})
  void whatStripeCannotExpressIsRefused(String currency, String amount, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StripeAmounts.of(Money.of(amount, currency)))
        .withMessageContaining(why)
        .withMessageContaining(currency);
  }

  @ParameterizedTest
  @CsvSource({"550,isk", "5,ugx", "100,xxz", "100,''"})
  void whatIsNoMoneyIsRefused(long units, String currency) {
    assertThatIllegalArgumentException().isThrownBy(() -> StripeAmounts.money(units, currency));
  }
}
