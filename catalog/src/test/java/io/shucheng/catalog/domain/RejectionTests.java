package io.shucheng.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What of a refused value stands in the report. */
class RejectionTests {

  @Test
  void whatNoDatabaseHoldsIsReplaced() {
    Rejection rejection = rejection("r\0", "a\0b\u0007c\nd\uD842");

    assertThat(rejection.reference()).isEqualTo("r\uFFFD");
    assertThat(rejection.value()).isEqualTo("a\uFFFDb\uFFFDc d\uFFFD");
  }

  @Test
  void aValueIsNotCutInsideACharacter() {
    String value = "x".repeat(198) + "𠀀" + "y".repeat(50);

    assertThat(rejection("r", value).value()).isEqualTo("x".repeat(198) + "…");
  }

  private static Rejection rejection(String reference, String value) {
    return new Rejection(1, reference, "isbn", value, "it is wrong", "mend it");
  }
}
