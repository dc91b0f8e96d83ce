package io.shucheng.kafka.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RingFormTests {

  private final RingForm form = new RingForm("7.5");

  @Test
  void aShopKnowsItsOwnRingFromAnothers() {
    assertThat(form.read(new RingForm("7.5").write())).isEqualTo(RingForm.Kind.OURS);
    assertThat(form.read(new RingForm("7.6").write())).isEqualTo(RingForm.Kind.FOREIGN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "shucheng-ring 2 7.5", "shucheng-ring 1 ", "shucheng-ring 1 7.5 ", "hello"})
  void whatIsNoRingIsMalformed(String message) {
    assertThat(form.read(message.getBytes(US_ASCII))).isEqualTo(RingForm.Kind.MALFORMED);
  }

  @Test
  void whatIsTooLongOrNothingIsMalformed() {
    assertThat(form.read(null)).isEqualTo(RingForm.Kind.MALFORMED);
    assertThat(form.read(new byte[1 << 20])).isEqualTo(RingForm.Kind.MALFORMED);
  }

  @Test
  void aRingOfWhichABitIsWrongIsNeverOurs() {
    Random random = new Random(18);
    for (int i = 0; i < 10_000; i++) {
      byte[] message = form.write();
      message[random.nextInt(message.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(form.read(message)).isNotEqualTo(RingForm.Kind.OURS);
    }
  }

  @Test
  void aShopThatCannotBeWrittenIsRefused() {
    assertThatThrownBy(() -> new RingForm("a b")).hasMessageContaining("'a b'");
  }
}
