package io.shucheng.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.Isbn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsbnWritingTests {

  private static final Isbn HUNGER_GAMES = Isbn.parse("9780439023481");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9780439023481",
        "978-0-439-02348-1",
        "978 0 439 02348 1",
        "978–0–439–02348–1",
        "0439023483",
        "0-439-02348-3",
        "439023483",
        "ISBN: 0439023483.",
        "hunger games 439023483"
      })
  void anIsbnIsSeenInAnyWriting(String text) {
    assertThat(IsbnWriting.in(text)).containsExactly(HUNGER_GAMES);
  }

  @Test
  void aCheckDigitMayBeAnX() {
    assertThat(IsbnWriting.in("043965548X 43965548x")).containsExactly(Isbn.parse("043965548X"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1984",
        "9780439023482",
        "97804390234811",
        "a0439023483",
        "0439023483b",
        "1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1",
        "00000000000000000000000000000000"
      })
  void otherDigitsAreNone(String text) {
    assertThat(IsbnWriting.in(text)).isEmpty();
  }

  @Test
  void everyWritingIsMadeOfANumber() {
    assertThat(IsbnWriting.of(HUNGER_GAMES))
        .containsExactly("9780439023481", "0439023483", "439023483");
    assertThat(IsbnWriting.of(Isbn.parse("979-8-88645-174-0"))).containsExactly("9798886451740");
  }
}
