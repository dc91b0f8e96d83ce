package io.shucheng.platform.lane;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Enumeration;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.springframework.http.HttpHeaders;

/**
 * An answer of 200 as the bytes that go out, the same for everybody who asks for it in its form and
 * language until its tag changes. Immutable.
 */
public final class ReadyAnswer {

  /** May be kept by anybody, and shown again when its tag still is the answer's. */
  private static final String CACHE_CONTROL = "max-age=0, must-revalidate, public";

  private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE;

  private static final HttpField CACHE_CONTROL_FIELD =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, CACHE_CONTROL);
  private static final HttpField VARY_FIELD = new PreEncodedHttpField(HttpHeader.VARY, VARY);
  private static final HttpField JSON_FIELD = type(AnswerForm.JSON);
  private static final HttpField CBOR_FIELD = type(AnswerForm.CBOR);

  private final String route;
  private final AnswerForm form;
  private final String tag;
  private final byte[] body;
  private final ByteBuffer bytes;
  private final HttpField[] fields;
  private final HttpField[] bodyFields;

  /**
   * @param route the pattern of the path, by which requests are counted
   * @param tag a strong ETag, in its quotes
   * @param body is not copied and nobody changes it
   */
  public ReadyAnswer(String route, AnswerForm form, String tag, byte[] body) {
    this.route = route;
    this.form = form;
    this.tag = tag;
    this.body = body;
    this.bytes = ByteBuffer.wrap(body).asReadOnlyBuffer();
    this.fields =
        new HttpField[] {
          VARY_FIELD, CACHE_CONTROL_FIELD, new PreEncodedHttpField(HttpHeader.ETAG, tag)
        };
    this.bodyFields =
        new HttpField[] {
          form == AnswerForm.JSON ? JSON_FIELD : CBOR_FIELD,
          new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, Integer.toString(body.length))
        };
  }

  public String route() {
    return route;
  }

  /** What it takes in memory, roughly, in bytes. */
  public int weight() {
    return body.length + 600;
  }

  /** Its header fields, encoded once, also of the answer that a client has. Not to be changed. */
  public HttpField[] fields() {
    return fields;
  }

  /** The header fields of its bytes. Not to be changed. */
  public HttpField[] bodyFields() {
    return bodyFields;
  }

  /** Its bytes, to be read once. */
  public ByteBuffer bytes() {
    return bytes.slice();
  }

  /**
   * Whether a client has this answer already; what is no tag is no answer that it has.
   *
   * @param ifNoneMatch the header, of one or several tags
   */
  public boolean isKnownTo(String ifNoneMatch) {
    if (ifNoneMatch.equals(tag)) {
      return true;
    }
    for (String known : ifNoneMatch.split(",", -1)) {
      String one = known.strip();
      if (one.equals("*")
          || one.equals(tag)
          || (one.startsWith("W/") && one.substring(2).equals(tag))) {
        return true;
      }
    }
    return false;
  }

  /** Answers a request that came through the handlers, with 304 where the client has it already. */
  public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.addHeader(HttpHeaders.VARY, VARY);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
    response.setHeader(HttpHeaders.ETAG, tag);
    Enumeration<String> known = request.getHeaders(HttpHeaders.IF_NONE_MATCH);
    while (known.hasMoreElements()) {
      if (isKnownTo(known.nextElement())) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
    }
    write(response);
  }

  /** Answers a request with what is not to be shown to anybody else. */
  public void sendOnce(HttpServletResponse response) throws IOException {
    response.addHeader(HttpHeaders.VARY, VARY);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    write(response);
  }

  private static HttpField type(AnswerForm form) {
    return new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, form.mediaType().toString());
  }

  private void write(HttpServletResponse response) throws IOException {
    response.setContentType(form.mediaType().toString());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
