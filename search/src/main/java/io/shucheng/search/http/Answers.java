package io.shucheng.search.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * Answers from bytes that are kept, or made once: for the same question in the same form and
 * language, as long as the index is the same.
 */
final class Answers {

  /** May be kept, by anybody, and be shown when its tag still is the answer's. */
  private static final String ASK_AGAIN =
      CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate().getHeaderValue();

  private final KeptAnswers kept;
  private final JsonMapper json;
  private final CBORMapper cbor;

  Answers(KeptAnswers kept, JsonMapper json, CBORMapper cbor) {
    this.kept = kept;
    this.json = json;
    this.cbor = cbor;
  }

  /**
   * An answer before it is encoded.
   *
   * @param lasting whether it is whole, and so the same as long as the index is
   */
  record Made(Object body, boolean lasting) {}

  /**
   * Answers a question.
   *
   * @param question names everything that was asked
   */
  void answer(
      String generation,
      String question,
      Locale reader,
      HttpHeaders headers,
      Supplier<Made> maker,
      HttpServletResponse response)
      throws IOException {
    AnswerForm form = AnswerForm.of(headers);
    String tag = AnswerTag.of(generation, question, reader, form);
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
    if (AnswerTag.isKnown(tag, headers)) {
      response.setHeader(HttpHeaders.ETAG, tag);
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return;
    }
    EncodedAnswer answer = kept.get(tag, () -> encoded(maker.get(), form));
    if (answer.lasting()) {
      response.setHeader(HttpHeaders.ETAG, tag);
    }
    response.setContentType(form.mediaType().toString());
    response.setContentLength(answer.body().length);
    response.getOutputStream().write(answer.body());
  }

  private EncodedAnswer encoded(Made made, AnswerForm form) {
    byte[] body =
        switch (form) {
          case JSON -> json.writeValueAsBytes(made.body());
          case CBOR -> cbor.writeValueAsBytes(made.body());
        };
    return new EncodedAnswer(body, made.lasting());
  }
}
