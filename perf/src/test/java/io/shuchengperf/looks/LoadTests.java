package io.shuchengperf.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuchengperf.shop.UnusableShopException;
import org.junit.jupiter.api.Test;

class LoadTests {

  private static final String SAID =
      """
      finished in 5.00s, 63211.20 req/s, 60.13MB/s
      requests: 316056 total, 316056 started, 316056 done, 316056 succeeded, 0 failed, 0 errored, 0 timeout
      status codes: %s
      traffic: 300.65MB (315252105) total
      """;

  @Test
  void answersAreCounted() {
    assertThat(Load.answered(SAID.formatted("316056 2xx, 0 3xx, 0 4xx, 0 5xx"))).isEqualTo(316056);
  }

  @Test
  void refusalsAreNoAnswers() {
    for (String codes : new String[] {"1 2xx, 0 3xx, 5 4xx, 0 5xx", "1 2xx, 0 3xx, 0 4xx, 3 5xx"}) {
      assertThatThrownBy(() -> Load.answered(SAID.formatted(codes)))
          .isInstanceOf(UnusableShopException.class)
          .hasMessageContaining(codes);
    }
  }

  @Test
  void whatIsNotUnderstoodIsTold() {
    assertThatThrownBy(() -> Load.answered("could not connect"))
        .isInstanceOf(UnusableShopException.class)
        .hasMessageContaining("could not connect");
  }
}
