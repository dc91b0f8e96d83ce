package io.shucheng.platform.admission.http;

import io.shucheng.platform.web.EarlyProblems;
import io.shucheng.platform.web.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Hands requests on when their bodies have come whole, so that nobody is kept busy by a client that
 * sends slowly, and answers 413 to those that are too long. Never waits.
 */
final class WholeBodies extends Handler.Wrapper {

  private static final int MOST_BYTES = 64 * 1024;

  /** A client that is still sending would lose the answer with the connection. */
  private static final long HEARD_OUT_BYTES = 1024 * 1024;

  private final Predicate<Request> unlimited;
  private final Predicate<Request> roomy;
  private final EarlyProblems problems;

  /**
   * @param unlimited whose bodies are handed on as they come, however long they are
   * @param roomy who may keep a place while their body comes, for many are free
   */
  WholeBodies(
      Handler next,
      Predicate<Request> unlimited,
      Predicate<Request> roomy,
      EarlyProblems problems) {
    super(next);
    this.unlimited = unlimited;
    this.roomy = roomy;
    this.problems = problems;
  }

  /** Otherwise the server would change threads before this handler is asked. */
  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!mayHaveBody(request) || unlimited.test(request)) {
      return super.handle(request, response, callback);
    }
    if (request.getLength() > MOST_BYTES) {
      problems.write(request, response, callback, tooLarge());
    } else if (roomy.test(request)) {
      return super.handle(request, response, callback);
    } else {
      new Body(request, response, callback).run();
    }
    return true;
  }

  /** An HTTP/2 request may have one without a word of it. */
  private static boolean mayHaveBody(Request request) {
    boolean http2 =
        request.getConnectionMetaData().getHttpVersion().getVersion()
            >= HttpVersion.HTTP_2.getVersion();
    return http2
        ? request.getLength() != 0
        : request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  private static Problem tooLarge() {
    return Problem.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        "a request's body has at most %d bytes".formatted(MOST_BYTES));
  }

  private void goOn(Request request, Response response, Callback callback) {
    try {
      if (!super.handle(request, response, callback)) {
        Response.writeError(request, response, callback, HttpStatus.NOT_FOUND.value());
      }
    } catch (Exception e) {
      Response.writeError(request, response, callback, e);
    }
  }

  /** A body as it comes; run whenever there is more of it. */
  private final class Body implements Runnable {

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Deque<Content.Chunk> chunks = new ArrayDeque<>();
    private long bytes;

    Body(Request request, Response response, Callback callback) {
      this.request = request;
      this.response = response;
      this.callback = callback;
    }

    @Override
    public void run() {
      while (true) {
        Content.Chunk chunk = request.read();
        if (chunk == null) {
          request.demand(this);
          return;
        }
        bytes += chunk.remaining();
        if (bytes <= MOST_BYTES) {
          chunks.add(chunk);
        } else {
          chunks.forEach(Content.Chunk::release);
          chunks.clear();
          chunk.release();
        }
        if (chunk.isLast() || Content.Chunk.isFailure(chunk) || bytes > HEARD_OUT_BYTES) {
          break;
        }
      }
      if (bytes > MOST_BYTES) {
        problems.write(request, response, callback, tooLarge());
      } else {
        goOn(new Whole(request, chunks), response, callback);
      }
    }
  }

  /** A request whose body is at hand. */
  private static final class Whole extends Request.Wrapper {

    private final Deque<Content.Chunk> chunks;

    /** What ends the body, told again to whoever asks on. */
    private Content.@Nullable Chunk end;

    Whole(Request request, Deque<Content.Chunk> chunks) {
      super(request);
      this.chunks = chunks;
    }

    @Override
    public Content.@Nullable Chunk read() {
      Content.Chunk next = chunks.poll();
      if (next == null) {
        return end == null ? super.read() : end;
      }
      if (chunks.isEmpty()) {
        end = Content.Chunk.next(next);
      }
      return next;
    }

    @Override
    public void demand(Runnable reader) {
      if (chunks.isEmpty() && end == null) {
        super.demand(reader);
      } else {
        getComponents().getExecutor().execute(reader);
      }
    }

    @Override
    public void fail(Throwable failure) {
      chunks.forEach(Content.Chunk::release);
      chunks.clear();
      super.fail(failure);
    }
  }
}
