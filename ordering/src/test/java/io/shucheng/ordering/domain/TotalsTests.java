package io.shucheng.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.catalog.BookId;
import io.shucheng.platform.money.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTests {

  private static final ShippingRate RATE = new ShippingRate(cny("8.00"), cny("59.00"));
  private static final TaxRate NONE = new TaxRate(BigDecimal.ZERO);

  @Test
  void linesAndShippingAreAddedExactly() {
    Totals totals = Totals.of(lines(false, "0.10", "0.20", "39.90"), RATE, NONE);
    assertThat(totals.subtotal()).isEqualTo(cny("40.20"));
    assertThat(totals.shipping()).isEqualTo(cny("8.00"));
    assertThat(totals.discount()).isEqualTo(cny("0.00"));
    assertThat(totals.total()).isEqualTo(cny("48.20"));
  }

  @ParameterizedTest
  @CsvSource({"58.99, 8.00", "59.00, 0.00", "59.01, 0.00"})
  void shippingIsFreeFromASubtotal(String price, String shipping) {
    assertThat(Totals.of(lines(false, price), RATE, NONE).shipping()).isEqualTo(cny(shipping));
  }

  @Test
  void whatIsDigitalIsNotShipped() {
    assertThat(Totals.of(lines(true, "10.00"), RATE, NONE).total()).isEqualTo(cny("10.00"));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.00", "0.09, 9.00", "0.13, 12.54", "1, 54.50"})
  void theTaxThatThePricesContainIsTold(BigDecimal rate, String tax) {
    Totals totals = Totals.of(lines(false, "109.00"), RATE, new TaxRate(rate));
    assertThat(totals.tax()).isEqualTo(cny(tax));
    assertThat(totals.total()).isEqualTo(cny("109.00"));
  }

  @Test
  void aSumThatIsTooLargeIsRefusedRatherThanWrong() {
    Money most = new Money(Long.MAX_VALUE / 2, cny("1.00").currency());
    List<OrderLine> lines =
        List.of(
            new OrderLine(new BookId(1), "T", 1, false, 1, most),
            new OrderLine(new BookId(2), "T", 1, false, 2, most));
    assertThatThrownBy(() -> Totals.of(lines, RATE, NONE)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void totalsThatDoNotAddUpCannotBe() {
    assertThatThrownBy(
            () -> new Totals(cny("1.00"), cny("1.00"), cny("0.00"), cny("0.00"), cny("3.00")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<OrderLine> lines(boolean digital, String... prices) {
    return Arrays.stream(prices)
        .map(price -> new OrderLine(new BookId(price.hashCode()), "T", 1, digital, 1, cny(price)))
        .toList();
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
