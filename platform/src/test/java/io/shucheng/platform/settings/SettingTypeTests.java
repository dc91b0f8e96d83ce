package io.shucheng.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTypeTests {

  private static final SettingType<Duration> TIME =
      SettingType.duration(Duration.ofMillis(500), Duration.ofDays(2));
  private static final SettingType<Integer> NUMBER = SettingType.number(-3, 12);

  @ParameterizedTest
  @CsvSource({
    "500ms,500ms",
    "1500ms,1500ms",
    "2s,2s",
    "90s,90s",
    "60s,1m",
    "15m,15m",
    "PT20M,20m",
    "120m,2h",
    "48h,48h",
    "2d,48h"
  })
  void aTimeIsWrittenInTheLargestUnitThatFits(String text, String written) {
    assertThat(TIME.format(TIME.parse(text))).isEqualTo(written);
    assertThat(TIME.parse(written)).isEqualTo(TIME.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "15",
        "0s",
        "499ms",
        "49h",
        "-15m",
        "15 min",
        "1e3s",
        "NaN",
        "15m;",
        "99999999999999999999d"
      })
  void whatIsNoTimeOrOutOfBoundsIsNamedWithWhatCanBe(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TIME.parse(text))
        .withMessage("'%s' cannot be; name 500ms to 48h", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-4", "13", "1.5", "0x1", "99999999999", "\u0661x"})
  void whatIsNoNumberOrOutOfBoundsIsNamedWithWhatCanBe(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NUMBER.parse(text))
        .withMessage("'%s' cannot be; name -3 to 12", text);
  }

  @Test
  void boundsAreWithin() {
    assertThat(NUMBER.parse("-3")).isEqualTo(-3);
    assertThat(NUMBER.parse("12")).isEqualTo(12);
    assertThat(TIME.parse("500ms")).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void aSwitchIsTrueOrFalse() {
    assertThat(SettingType.onOff().parse("True")).isTrue();
    assertThat(SettingType.onOff().parse("false")).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> SettingType.onOff().parse("yes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "time", "Ordering.time", "ordering.", "ordering.time_to_pay", "a..b"})
  void aNameNamesItsModule(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Setting<>(name, NUMBER, 1, "for tests"));
  }

  @Test
  void theInitialValueIsWithinTheBounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Setting<>("tests.number", NUMBER, 13, "for tests"))
        .withMessageContaining("shucheng.tests.number", "13");
  }
}
