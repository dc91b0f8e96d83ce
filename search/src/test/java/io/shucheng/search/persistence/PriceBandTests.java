package io.shucheng.search.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBandTests {

  private static final Currency CNY = Currency.getInstance("CNY");

  @ParameterizedTest
  @CsvSource({
    "0, CNY, 0.00-9.99",
    "999, CNY, 0.00-9.99",
    "1000, CNY, 10.00-19.99",
    "4999, CNY, 20.00-49.99",
    "5000, CNY, 50.00-99.99",
    "123456, CNY, 1000.00-1999.99",
    "1500, JPY, 1000-1999",
    "7, JPY, 0-9",
    "12345, KWD, 10.000-19.999"
  })
  void aPriceHasItsBand(long price, String currency, String band) {
    assertThat(PriceBand.of(price, Currency.getInstance(currency))).hasToString(band);
  }

  @Test
  void everyPriceLiesInItsBandWhichIsReadBack() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      long price = random.nextLong(1L << random.nextInt(1, 45));
      PriceBand band = PriceBand.of(price, CNY);
      assertThat(price).isBetween(band.least(), band.most());
      assertThat(PriceBand.parse(band.toString(), CNY)).isEqualTo(band);
    }
  }
}
