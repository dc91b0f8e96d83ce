package io.shucheng.stripe.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTests {

  @ParameterizedTest
  @CsvSource({
    "sk_live_abcdefgh12,true",
    "rk_live_abcdefgh12,true",
    "sk_test_abcdefgh12,false",
    "rk_test_abcdefgh12,false"
  })
  void itKnowsWhetherRealMoneyMoves(String text, boolean live) {
    assertThat(ApiKey.parse(text).isLive()).isEqualTo(live);
  }

  @Test
  void itDoesNotShowItself() {
    ApiKey key = ApiKey.parse("sk_live_abcdefgh12");
    assertThat(key).hasToString("sk_live_…");
    assertThat(key.text()).isEqualTo("sk_live_abcdefgh12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "pk_live_topsecret", "whsec_topsecret", "sk_live_", "sk_live_top secret"})
  void whatIsNoKeyIsRefusedAndNotRepeated(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiKey.parse(text))
        .withMessageContaining("shucheng.stripe.secret-key")
        .withMessageNotContaining("topsecret");
  }
}
