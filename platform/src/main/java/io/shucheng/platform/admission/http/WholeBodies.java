package io.shucheng.platform.admission.http;

import io.shucheng.platform.admission.Urgency;
import io.shucheng.platform.web.EarlyHandler;
import io.shucheng.platform.web.EarlyProblems;
import io.shucheng.platform.web.LargestBody;
import io.shucheng.platform.web.RouteTable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Hands requests on when their bodies have come whole, so that nobody is kept busy by a client that
 * sends slowly, and answers 413 to those that are too long; what lasts is handed on as it comes.
 * Never waits.
 */
final class WholeBodies extends EarlyHandler {

  private final RouteTable<Urgency> routes;
  private final EarlyProblems problems;

  WholeBodies(Handler next, RouteTable<Urgency> routes, EarlyProblems problems) {
    super(next);
    this.routes = routes;
    this.problems = problems;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!mayHaveBody(request)) {
      return super.handle(request, response, callback);
    }
    if (AdmissionHandler.urgency(routes, request) == Urgency.LASTING) {
      return super.handle(request, response, callback);
    }
    if (request.getLength() > LargestBody.BYTES) {
      problems.write(request, response, callback, LargestBody.exceeded());
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
        if (bytes <= LargestBody.BYTES) {
          chunks.add(chunk);
        } else {
          chunks.forEach(Content.Chunk::release);
          chunks.clear();
          chunk.release();
        }
        if (chunk.isLast()
            || Content.Chunk.isFailure(chunk)
            || bytes > LargestBody.HEARD_OUT_BYTES) {
          break;
        }
      }
      if (bytes > LargestBody.BYTES) {
        problems.write(request, response, callback, LargestBody.exceeded());
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
