package io.shucheng.platform.audit.http;

import io.shucheng.platform.web.LargestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * Bodies that are read twice: all that have a bound, but for forms, which the server reads. A file
 * to import is left to whom it is for. Thread-safe.
 */
final class Bodies {

  /** CBOR may say much in few bytes. */
  private static final int MOST_CHARACTERS = 2 * LargestBody.BYTES;

  private final JsonMapper json;
  private final CBORMapper cbor;

  Bodies(JsonMapper json, CBORMapper cbor) {
    this.json = json;
    this.cbor = cbor;
  }

  /** The request with its body read, where it has a bound. */
  HttpServletRequest read(HttpServletRequest request) throws IOException {
    String type = type(request);
    return LargestBody.bounds(request.getServletPath())
            && !type.startsWith("multipart/")
            && !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        ? new ReadRequest(request, request.getInputStream().readAllBytes())
        : request;
  }

  /**
   * The body as text: JSON, also of what came as CBOR; what is neither in Base64 behind {@code
   * base64:}. Null where it was not read or is empty.
   */
  @Nullable String asText(HttpServletRequest request) {
    if (!(request instanceof ReadRequest read) || read.body().length == 0) {
      return null;
    }
    String text =
        type(request).startsWith(MediaType.APPLICATION_CBOR_VALUE)
            ? fromCbor(read.body())
            : fromUtf8(read.body());
    return text == null ? "base64:" + Base64.getEncoder().encodeToString(read.body()) : text;
  }

  private @Nullable String fromCbor(byte[] body) {
    try {
      Bounded text = new Bounded();
      json.writeValue(text, cbor.readTree(body));
      return text.toString();
    } catch (JacksonException e) {
      return null;
    }
  }

  private static @Nullable String fromUtf8(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      // PostgreSQL's texts cannot hold it
      return text.indexOf('\0') < 0 ? text : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String type(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
  }

  /** Takes no more than so many characters. */
  private static final class Bounded extends Writer {

    private final StringWriter text = new StringWriter();

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      if (text.getBuffer().length() + length > MOST_CHARACTERS) {
        throw new IOException("more than %d characters".formatted(MOST_CHARACTERS));
      }
      text.write(characters, offset, length);
    }

    @Override
    public void flush() {
      // is in memory
    }

    @Override
    public void close() {
      // is in memory
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
