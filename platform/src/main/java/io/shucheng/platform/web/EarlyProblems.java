package io.shucheng.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problems before any servlet is asked. A browser that asks for a page gets a plain one, in
 * both languages. Never waits. Thread-safe.
 */
@Component
public final class EarlyProblems {

  private final JsonMapper json;

  public EarlyProblems(JsonMapper json) {
    this.json = json;
  }

  /** What people read of a problem. */
  public record Words(String english, String chinese) {}

  /** Answers the request with the problem as JSON. */
  public void write(Request request, Response response, Callback callback, Problem problem) {
    write(request, response, callback, problem, null);
  }

  /**
   * Answers the request with the problem.
   *
   * @param words for a browser that asks for a page; null where it gets JSON like everybody
   */
  public void write(
      Request request,
      Response response,
      Callback callback,
      Problem problem,
      @Nullable Words words) {
    long length = request.getLength();
    if (length > 0 && length <= LargestBody.HEARD_OUT_BYTES) {
      // a client that is still sending would lose the answer with the connection
      Content.Source.consumeAll(
          request,
          Callback.from(
              () -> answer(request, response, callback, problem, words), callback::failed));
    } else {
      answer(request, response, callback, problem, words);
    }
  }

  private void answer(
      Request request,
      Response response,
      Callback callback,
      Problem problem,
      @Nullable Words words) {
    String page = words != null && asksForAPage(request) ? page(words) : null;
    response.setStatus(problem.getStatusCode().value());
    response
        .getHeaders()
        .put(TraceIds.HEADER, TraceIds.of(request, request.getHeaders().get(TraceIds.PARENT)))
        .put("X-Content-Type-Options", "nosniff")
        .put(HttpHeader.CACHE_CONTROL, "no-store")
        .put(
            HttpHeader.CONTENT_TYPE,
            page == null ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=utf-8");
    problem
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> response.getHeaders().add(name, value)));
    byte[] body =
        page == null
            ? json.writeValueAsBytes(problem.getBody())
            : page.getBytes(StandardCharsets.UTF_8);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private static boolean asksForAPage(Request request) {
    String path = request.getHttpURI().getPath();
    List<String> accept = request.getHeaders().getValuesList(HttpHeader.ACCEPT);
    return path != null
        && !path.startsWith("/api/")
        && accept.stream().anyMatch(types -> types.contains("text/html"));
  }

  private static String page(Words words) {
    return """
        <!doctype html>
        <html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>书城 Shucheng</title>
        <body style="font:1.1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem">
        <h1>书城 <span lang="en">Shucheng</span></h1>
        <p>%s</p><p lang="en">%s</p></body></html>
        """
        .formatted(words.chinese(), words.english());
  }
}
