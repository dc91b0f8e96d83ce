package io.shucheng.platform.lane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/json",
        "application/cbor",
        "application/json, text/plain, */*",
        "text/html,*/*",
        "application/json-seq",
        "application/json-patch+json",
        "APPLICATION/CBOR, */*",
        "application/cbor, */*",
        "application/json;q=0.5, application/cbor",
        "text/html",
        "image/webp",
        ",",
        ""
      })
  void whatIsPlainIsWhatIsWeighed(String accept) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.ACCEPT, accept);
    AnswerForm plain = AnswerForm.plainly(accept);

    if (plain != null) {
      assertThat(plain).isEqualTo(AnswerForm.of(headers));
    }
  }

  @Test
  void whatBrowsersAndLibrariesSendIsPlain() {
    assertThat(AnswerForm.plainly(null)).isEqualTo(AnswerForm.JSON);
    assertThat(AnswerForm.plainly("application/json, text/plain, */*")).isEqualTo(AnswerForm.JSON);
    assertThat(AnswerForm.plainly("application/cbor")).isEqualTo(AnswerForm.CBOR);
    for (String other : new String[] {"application/json-seq", "text/html", "a/b;q=1, */*", ""}) {
      assertThat(AnswerForm.plainly(other)).as(other).isNull();
    }
  }
}
