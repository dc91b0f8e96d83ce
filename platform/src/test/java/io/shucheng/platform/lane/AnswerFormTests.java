package io.shucheng.platform.lane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class AnswerFormTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | JSON",
        "application/json | JSON",
        "application/cbor | CBOR",
        "application/* | JSON",
        "application/json;q=0.5, application/cbor | CBOR",
        "application/cbor;q=0.5, */* | JSON",
        "text/html, application/cbor;q=0.2 | CBOR",
        "application/json;charset=UTF-8 | JSON"
      })
  void theBestOfWhatIsAcceptedIsTaken(String accept, AnswerForm form) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.ACCEPT, accept);

    assertThat(AnswerForm.of(headers)).isEqualTo(form);
  }
}
