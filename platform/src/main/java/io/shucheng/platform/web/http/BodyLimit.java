package io.shucheng.platform.web.http;

import io.shucheng.platform.web.LargestBody;
import io.shucheng.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over 64 KiB, imports aside; whatever length they claim. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class BodyLimit extends OncePerRequestFilter {

  private final ProblemWriter problems;

  BodyLimit(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !LargestBody.bounds(request.getServletPath());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > LargestBody.BYTES) {
      readOn(request.getInputStream());
      problems.write(request, response, LargestBody.exceeded());
      return;
    }
    chain.doFilter(new LimitedRequest(request), response);
  }

  /**
   * A client that is still sending would lose the answer with the connection: hear it out a while.
   */
  private static void readOn(InputStream body) throws IOException {
    byte[] unused = new byte[8 * 1024];
    for (int read = 0, total = 0; read >= 0 && total < LargestBody.HEARD_OUT_BYTES; total += read) {
      read = body.read(unused);
    }
  }

  /** Counts what is read of a body that did not tell its length. */
  private static final class LimitedRequest extends HttpServletRequestWrapper {

    LimitedRequest(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedStream(super.getInputStream());
    }
  }

  private static final class LimitedStream extends ServletInputStream {

    private final ServletInputStream stream;
    private long read;

    LimitedStream(ServletInputStream stream) {
      this.stream = stream;
    }

    @Override
    public int read() throws IOException {
      int next = stream.read();
      return next < 0 ? next : count(1, next);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = stream.read(bytes, offset, length);
      return count < 0 ? count : count(count, count);
    }

    @Override
    public boolean isFinished() {
      return stream.isFinished();
    }

    @Override
    public boolean isReady() {
      return stream.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      stream.setReadListener(listener);
    }

    private int count(int bytes, int result) throws IOException {
      read += bytes;
      if (read > LargestBody.BYTES) {
        readOn(stream);
        throw LargestBody.exceeded();
      }
      return result;
    }
  }
}
