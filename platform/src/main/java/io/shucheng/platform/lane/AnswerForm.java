package io.shucheng.platform.lane;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** In which form an answer goes out. */
public enum AnswerForm {
  JSON,
  CBOR;

  public MediaType mediaType() {
    return switch (this) {
      case JSON -> MediaType.APPLICATION_JSON;
      case CBOR -> MediaType.APPLICATION_CBOR;
    };
  }

  /** A body's bytes in this form. */
  public byte[] encode(Object body, JsonMapper json, CBORMapper cbor) {
    return switch (this) {
      case JSON -> json.writeValueAsBytes(body);
      case CBOR -> cbor.writeValueAsBytes(body);
    };
  }

  /**
   * What a client likes best; JSON where it likes them alike, and where it takes neither, which is
   * for the routes to refuse.
   */
  public static AnswerForm of(HttpHeaders headers) {
    List<MediaType> accepted = headers.getAccept();
    MimeTypeUtils.sortBySpecificity(accepted);
    return accepted.stream()
        .filter(type -> type.getQualityValue() > 0)
        .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
        .flatMap(
            type -> Arrays.stream(values()).filter(form -> type.isCompatibleWith(form.mediaType())))
        .findFirst()
        .orElse(JSON);
  }

  /**
   * The form where the header plainly says so.
   *
   * @param accept the header; null for none
   * @return null where it has to be weighed
   */
  public static @Nullable AnswerForm plainly(@Nullable String accept) {
    if (accept == null || accept.equals("*/*") || accept.equals("application/json")) {
      return JSON;
    }
    if (accept.equals("application/cbor")) {
      return CBOR;
    }
    boolean json = false;
    for (String type : accept.split(",", -1)) {
      switch (type.strip()) {
        case "application/json", "*/*" -> json = true;
        case "text/plain", "text/html" -> {
          // the client would take it too, and it is not to be had
        }
        default -> {
          return null;
        }
      }
    }
    return json ? JSON : null;
  }
}
