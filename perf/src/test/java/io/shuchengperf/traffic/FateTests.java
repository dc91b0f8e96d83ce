package io.shuchengperf.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FateTests {

  private static final byte[] NOTHING = new byte[0];

  @Test
  void anEmptyShelfIsAnAnswer() {
    assertThat(Fate.of(Kind.ORDER, 201, NOTHING)).isEqualTo(Fate.ANSWERED);
    assertThat(Fate.of(Kind.ORDER, 409, bytes("{\"type\":\"urn:problem:out-of-stock\"}")))
        .isEqualTo(Fate.ANSWERED);
  }

  @Test
  void whatIsShedIsCountedApart() {
    assertThat(Fate.of(Kind.ORDER, 503, NOTHING)).isEqualTo(Fate.SHED);
    assertThat(Fate.of(Kind.SEARCH, 503, NOTHING)).isEqualTo(Fate.SHED);
  }

  @Test
  void anythingElseHasFailed() {
    assertThat(Fate.of(Kind.LOOK, 404, NOTHING)).isEqualTo(Fate.FAILED);
    assertThat(Fate.of(Kind.ORDER, 200, NOTHING)).isEqualTo(Fate.FAILED);
    assertThat(Fate.of(Kind.SEARCH, Connection.Caller.NO_ANSWER, NOTHING)).isEqualTo(Fate.FAILED);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
