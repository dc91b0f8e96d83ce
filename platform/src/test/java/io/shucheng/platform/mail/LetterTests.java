package io.shucheng.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.c\r\nBcc: all@b.c",
        "a@b.c\n",
        "a@b.c, d@e.f",
        "a@b.c;d@e.f",
        "A <a@b.c>",
        "a b@c.d",
        "a@",
        "@b.c",
        "",
        "a@b@c.d",
        "\"a\"@b.c",
        "a@b.c\u0000"
      })
  void goesToOneAddressAndNothingElse(String to) {
    assertThatThrownBy(() -> new Letter("order-1", to, "Order", "t", "h", Locale.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Order\r\nBcc: all@b.c",
        "Order\nX: y",
        "Order\rX",
        "a\u2028b",
        "\ud800",
        "a\u0085b"
      })
  void aSubjectIsOneLine(String subject) {
    assertThatThrownBy(() -> new Letter("order-1", "a@b.c", subject, "t", "h", Locale.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../x", "a/b", "A", "a b", "a\r\n", ".a", "订单"})
  void anIdIsAPlainName(String id) {
    assertThatThrownBy(() -> new Letter(id, "a@b.c", "Order", "t", "h", Locale.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellsNoLogWhomItGoesTo() {
    assertThat(new Letter("order-1", "a@b.c", "Order", "t", "h", Locale.ENGLISH))
        .hasToString("letter order-1");
  }
}
