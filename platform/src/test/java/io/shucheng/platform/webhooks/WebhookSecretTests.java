package io.shucheng.platform.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTests {

  @Test
  void aGeneratedOneIsReadAgainAndIsLikeNoOther() {
    WebhookSecret secret = WebhookSecret.generate();
    assertThat(secret.text()).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(WebhookSecret.parse(secret.text())).isEqualTo(secret).hasSameHashCodeAs(secret);
    assertThat(WebhookSecret.generate()).isNotEqualTo(secret);
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 64})
  void theShortestAndTheLongestAreTaken(int length) {
    String text = "whsec_" + Base64.getEncoder().encodeToString(new byte[length]);
    assertThat(WebhookSecret.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 23, 65})
  void othersAreRefused(int length) {
    String text = "whsec_" + Base64.getEncoder().encodeToString(new byte[length]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebhookSecret.parse(text))
        .withMessageContaining("24 to 64 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "whsec",
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8G",
        "WHSEC_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8G",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw*!*!",
        "whsec_ MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
      })
  void whatIsNoSecretIsRefusedWithoutBeingRepeated(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebhookSecret.parse(text))
        .withMessageContaining("whsec_")
        .withMessageNotContaining("MfKQ9r8")
        .withMessageNotContaining("2a")
        .withNoCause();
  }

  @Test
  void itDoesNotShowItselfByAccident() {
    assertThat(WebhookSecret.generate()).hasToString("whsec_…");
  }
}
