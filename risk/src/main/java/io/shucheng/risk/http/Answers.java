package io.shucheng.risk.http;

import io.shucheng.risk.domain.NoAnswerException;
import io.shucheng.risk.domain.NoAnswerException.Reason;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.function.Function;

/** Takes from an answer what the contract allows, and nothing else. */
final class Answers {

  private Answers() {}

  /**
   * Reads a body.
   *
   * @param reader throws where it is not what it should be
   */
  static <T> T read(HttpResponse<byte[]> answer, Function<byte[], T> reader)
      throws NoAnswerException {
    if (answer.statusCode() != 200) {
      throw unexpected("it answered with status " + answer.statusCode());
    }
    String type = answer.headers().firstValue("Content-Type").orElse("none");
    if (!type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json")) {
      throw unexpected("it did not answer with application/json");
    }
    try {
      return reader.apply(answer.body());
    } catch (RuntimeException e) {
      // whatever an answer does to its reader, the order that waits for it goes on
      throw unexpected("it answered what the contract does not know: " + e.getMessage());
    }
  }

  private static NoAnswerException unexpected(String message) {
    return new NoAnswerException(Reason.UNEXPECTED, message);
  }
}
