package io.shucheng.redis.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.platform.caching.SharedValue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValueFormTests {

  private static final SharedValue VALUE = new SharedValue(7, "红楼梦".getBytes(UTF_8));

  @Test
  void whatIsWrittenIsRead() {
    SharedValue read = ValueForm.read(ValueForm.write(VALUE));

    assertThat(read.revision()).isEqualTo(7);
    assertThat(read.bytes()).isEqualTo(VALUE.bytes());
  }

  @Test
  void whatIsOutdatedIsNoValue() {
    assertThat(ValueForm.read(ValueForm.outdated(7))).isNull();
  }

  @Test
  void whatIsDamagedAnywhereIsNoValue() {
    byte[] whole = ValueForm.write(VALUE);
    for (int i = 0; i < whole.length * 8; i++) {
      byte[] damaged = whole.clone();
      damaged[i / 8] ^= (byte) (1 << i % 8);
      assertThat(ValueForm.read(damaged)).as("bit %d", i).isNull();
    }
  }

  @Test
  void whatIsNoneIsNoValue() {
    Random random = new Random(1);
    for (int length = 0; length < 200; length++) {
      byte[] garbage = new byte[length];
      random.nextBytes(garbage);
      assertThat(ValueForm.read(garbage)).isNull();
    }
  }

  @Test
  void onlyWhatRedisCanCountLiesThere() {
    assertThat(ValueForm.holds(VALUE)).isTrue();
    assertThat(ValueForm.holds(new SharedValue(7, new byte[0]))).isFalse();
    assertThat(ValueForm.isCountable((1L << 53) - 1)).isTrue();
    assertThat(ValueForm.isCountable(1L << 53)).isFalse();
    assertThat(ValueForm.isCountable(-1)).isFalse();
  }
}
