package io.shucheng.platform.shortcut.http;

import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.shortcut.PlainCall;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A plain call whose body was read. */
final class ReadCall implements PlainCall, HttpInputMessage {

  private final Request request;
  private final Caller caller;
  private final byte[] body;
  private final JsonMapper json;

  /**
   * @param body is not copied
   */
  ReadCall(Request request, Caller caller, byte[] body, JsonMapper json) {
    this.request = request;
    this.caller = caller;
    this.body = body;
    this.json = json;
  }

  @Override
  public Caller caller() {
    return caller;
  }

  @Override
  public Locale language() {
    return Request.getLocales(request).getFirst();
  }

  @Override
  public @Nullable String header(String name) {
    return request.getHeaders().get(name);
  }

  @Override
  public <T> T body(Class<T> type) {
    T read;
    try {
      read = json.readValue(body, type);
    } catch (JacksonException e) {
      throw new HttpMessageNotReadableException("the body cannot be read", e, this);
    }
    if (read == null) {
      throw new HttpMessageNotReadableException("the body is 'null'", this);
    }
    return read;
  }

  @Override
  public InputStream getBody() {
    return new ByteArrayInputStream(body);
  }

  /** None that anybody would ask a body for that cannot be read. */
  @Override
  public HttpHeaders getHeaders() {
    return HttpHeaders.EMPTY;
  }
}
