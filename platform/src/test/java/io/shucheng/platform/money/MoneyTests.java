package io.shucheng.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {

  @ParameterizedTest
  @CsvSource({"39.90,CNY,3990", "39.9,CNY,3990", "0,CNY,0", "-1.05,USD,-105", "1200,JPY,1200"})
  void amountsAreHeldInMinorUnits(String amount, String currency, long minorUnits) {
    assertThat(Money.of(amount, currency).minorUnits()).isEqualTo(minorUnits);
  }

  @ParameterizedTest
  @CsvSource({
    "39.901,CNY",
    "1.5,JPY",
    "abc,CNY",
    "1,XXY",
    "99999999999999999999,CNY",
    "1e400,CNY",
    "1E999999999,CNY",
    "1E-999999999,CNY",
    "+1,CNY"
  })
  void whatIsNoAmountIsRefused(String amount, String currency) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(amount, currency))
        .withMessageContaining(currency.equals("XXY") ? "XXY" : "");
  }

  @Test
  void arithmeticIsExactAndNeverMixesCurrencies() {
    Money price = Money.of("0.10", "CNY");
    assertThat(price.times(3).plus(price)).isEqualTo(Money.of("0.40", "CNY"));
    assertThat(price.minus(price.times(2)).isNegative()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> price.plus(Money.of("1", "USD")));
    assertThatThrownBy(() -> price.times(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void itIsShownWithTheCurrencysDigits() {
    assertThat(Money.of("5", "CNY")).hasToString("5.00 CNY");
    assertThat(Money.of("5", "JPY")).hasToString("5 JPY");
  }
}
