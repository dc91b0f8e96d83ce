package io.shucheng.tracing.spans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ParentTests {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";

  @Test
  void itTellsTheTraceThePartAndWhetherItIsRecorded() {
    assertThat(Parent.of("00-" + TRACE + '-' + SPAN + "-01"))
        .isEqualTo(new Parent(TRACE, SPAN, true));
    assertThat(Parent.of("00-" + TRACE + '-' + SPAN + "-00"))
        .isEqualTo(new Parent(TRACE, SPAN, false));
    assertThat(Parent.of("00-" + TRACE + '-' + SPAN + "-fe"))
        .isEqualTo(new Parent(TRACE, SPAN, false));
    assertThat(Parent.of("00-" + TRACE + '-' + SPAN + "-ff"))
        .isEqualTo(new Parent(TRACE, SPAN, true));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "00",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n",
        "*/ select 1; --"
      })
  void whatIsMalformedIsNone(String header) {
    assertThat(Parent.of(header)).isNull();
  }
}
