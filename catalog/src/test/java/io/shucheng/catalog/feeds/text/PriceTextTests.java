package io.shucheng.catalog.feeds.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices as feeds write them. */
class PriceTextTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "39.90|EUR|EUR|3990",
        "38.00元|EUR|CNY|3800",
        "NT$320|EUR|TWD|32000",
        "30,80|EUR|EUR|3080",
        "1.234,50|EUR|EUR|123450",
        "1,234.50|EUR|EUR|123450",
        "1,234|EUR|EUR|123400",
        "¥38|CNY|CNY|3800",
        "￥ 1200|JPY|JPY|1200",
        "$9.95|AUD|AUD|995",
        "19.95 AUD|EUR|AUD|1995",
        "RMB 45|EUR|CNY|4500",
        "定价：|EUR||",
        "４５.００元|EUR|CNY|4500",
      })
  void readsWhatCanBeReadInOneWay(String text, String fallback, String currency, Long minor) {
    if (currency == null) {
      assertThatExceptionOfType(BadValueException.class)
          .isThrownBy(() -> PriceText.parse("price", text, Currency.getInstance(fallback)));
      return;
    }
    assertThat(PriceText.parse("price", text, Currency.getInstance(fallback)))
        .containsExactly(java.util.Map.entry(currency, minor));
  }

  @Test
  void readsAPriceEachInSeveralCurrencies() {
    assertThat(PriceText.parse("price", "US $13.95 / CAN $16.95", null))
        .containsEntry("USD", 1395L)
        .containsEntry("CAD", 1695L)
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$9.95",
        "kr 90",
        "-1",
        "0",
        "1e9",
        "10000001",
        "1,23,4",
        "9.999",
        "",
        "abc",
        "1 / 2",
        "5 XQX"
      })
  void refusesWhatCannot(String text) {
    assertThatExceptionOfType(BadValueException.class)
        .isThrownBy(() -> PriceText.parse("price", text, Currency.getInstance("EUR")));
  }

  @Test
  void aPriceWithoutACurrencyAnywhereHasNone() {
    assertThatExceptionOfType(UnknownCurrencyException.class)
        .isThrownBy(() -> PriceText.parse("price", "19.95", null));
  }
}
