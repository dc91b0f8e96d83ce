package io.shuchengtest.stripe;

import com.sun.net.httpserver.Headers;

/** A request as it came. */
public record SentRequest(String method, String path, Form form, Headers headers) {

  public String header(String name) {
    return headers.getFirst(name);
  }

  /** Such as {@code POST /v1/refunds}. */
  public String line() {
    return method + " " + path;
  }
}
