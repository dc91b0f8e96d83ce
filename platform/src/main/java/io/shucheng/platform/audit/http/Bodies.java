package io.shucheng.platform.audit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * Bodies that are read twice: JSON and CBOR, which have a bound. What else comes (an import's file)
 * is left to whom it is for. Thread-safe.
 */
final class Bodies {

  private final CBORMapper cbor;

  Bodies(CBORMapper cbor) {
    this.cbor = cbor;
  }

  /** The request with its body read, where it is one of those. */
  HttpServletRequest read(HttpServletRequest request) throws IOException {
    return is(request, MediaType.APPLICATION_JSON) || is(request, MediaType.APPLICATION_CBOR)
        ? new ReadRequest(request, request.getInputStream().readAllBytes())
        : request;
  }

  /** The body as JSON, be it broken; null where it was not read, is empty, or no CBOR. */
  @Nullable String asJson(HttpServletRequest request) {
    if (!(request instanceof ReadRequest read) || read.body().length == 0) {
      return null;
    }
    String json =
        is(request, MediaType.APPLICATION_CBOR)
            ? fromCbor(read.body())
            : new String(read.body(), StandardCharsets.UTF_8);
    // PostgreSQL's texts cannot hold it
    return json == null ? null : json.replace('\0', '\uFFFD');
  }

  private @Nullable String fromCbor(byte[] body) {
    try {
      return cbor.readTree(body).toString();
    } catch (JacksonException e) {
      return null;
    }
  }

  private static boolean is(HttpServletRequest request, MediaType type) {
    try {
      return request.getContentType() != null
          && type.equalsTypeAndSubtype(MimeTypeUtils.parseMimeType(request.getContentType()));
    } catch (InvalidMimeTypeException e) {
      return false;
    }
  }
}
