package io.shucheng.search.http;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** In which form an answer goes out. */
enum AnswerForm {
  JSON,
  CBOR;

  MediaType mediaType() {
    return switch (this) {
      case JSON -> MediaType.APPLICATION_JSON;
      case CBOR -> MediaType.APPLICATION_CBOR;
    };
  }

  /** What a client likes best; JSON where it likes them alike. Spring has refused all others. */
  static AnswerForm of(HttpHeaders headers) {
    List<MediaType> accepted = headers.getAccept();
    MimeTypeUtils.sortBySpecificity(accepted);
    return accepted.stream()
        .filter(type -> type.getQualityValue() > 0)
        .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
        .flatMap(
            type ->
                List.of(values()).stream().filter(form -> type.isCompatibleWith(form.mediaType())))
        .findFirst()
        .orElse(JSON);
  }
}
