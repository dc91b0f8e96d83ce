package io.shuchengperf.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnswersTests {

  @Test
  void readsTheHitsIdsAndNoOthers() {
    assertThat(
            Answers.hits(
                bytes(
                    """
                    {"total":2,"facets":{"subject":[{"id":9}]},
                     "items":[{"id":17,"workId":3,"contributors":[{"id":8}],"price":{"amount":"1"}},
                              {"title":"三体","id":4}],"nextCursor":null}
                    """)))
        .containsExactly(17L, 4L);
  }

  @Test
  void anAnswerWithoutHitsHasNone() {
    assertThat(Answers.hits(bytes("{\"items\":[]}"))).isEmpty();
  }

  @Test
  void anAnswerThatIsNoneIsAFailure() {
    assertThatThrownBy(() -> Answers.hits(bytes("{\"total\":2}")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Answers.hits(bytes("<html>")))
        .isInstanceOf(tools.jackson.core.JacksonException.class);
  }

  @Test
  void followsThePaymentsPathWhateverItsHost() {
    assertThat(
            Answers.order(
                bytes(
                    """
                    {"id":"0193","payment":{"id":"p","url":"https://books.example/payments/p"}}
                    """)))
        .isEqualTo(new OrderAnswer.Placed("0193", "/payments/p"));
  }

  @Test
  void anEmptyShelfIsAnAnswerAndAnotherConflictIsNot() {
    assertThat(Answers.order(bytes("{\"type\":\"/problems/out-of-stock\"}")))
        .isEqualTo(new OrderAnswer.OutOfStock());
    assertThatThrownBy(() -> Answers.order(bytes("{\"type\":\"/problems/price-changed\"}")))
        .isInstanceOf(tools.jackson.core.JacksonException.class);
  }

  @Test
  void readsTokens() {
    assertThat(
            Answers.tokens(
                bytes("{\"accessToken\":\"a\",\"refreshToken\":\"r\",\"expiresIn\":900}")))
        .isEqualTo(new Tokens("a", "r", Duration.ofMinutes(15)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
