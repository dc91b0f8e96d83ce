package io.shucheng.risk.http;

import io.shucheng.platform.tracing.Tracing;
import io.shucheng.risk.domain.NoAnswerException;
import io.shucheng.risk.domain.NoAnswerException.Reason;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Requests that are over when their deadline is, whatever the other side does: name resolution,
 * connecting, the head and the whole body count together. What is late is cancelled, and its
 * connection closed. However many hang, there are {@value #THREADS} threads and the client's own
 * one. Thread-safe.
 */
final class Exchange implements AutoCloseable {

  /** More than any answer of the contract has. */
  static final int MOST_BYTES = 65_536;

  /**
   * Platform threads, for a name that is slow to resolve holds its thread in native code; few, for
   * nothing else blocks in one.
   */
  static final int THREADS = 4;

  static final String THREAD_NAME = "risk-http";

  private final ThreadPoolExecutor threads;
  private final HttpClient client;
  private final Tracing tracing;

  Exchange(Tracing tracing) {
    this.tracing = tracing;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name(THREAD_NAME + "-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(threads)
            .build();
  }

  /**
   * Sends it and waits.
   *
   * @throws NoAnswerException if no whole answer of at most {@value #MOST_BYTES} bytes came in time
   */
  HttpResponse<byte[]> send(HttpRequest.Builder request, Duration deadline)
      throws NoAnswerException {
    try (Tracing.Step step = tracing.begin("ask the risk service")) {
      tracing.tell(request::setHeader);
      try {
        return exchange(request, deadline);
      } catch (NoAnswerException e) {
        step.failed(e);
        throw e;
      }
    }
  }

  private HttpResponse<byte[]> exchange(HttpRequest.Builder request, Duration deadline)
      throws NoAnswerException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request.timeout(deadline).build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      throw late(deadline);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new NoAnswerException(Reason.INTERRUPTED, "the shop stopped waiting for it");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof HttpTimeoutException) {
        throw late(deadline);
      }
      throw new NoAnswerException(Reason.UNREACHABLE, String.valueOf(e.getCause()));
    } finally {
      answer.cancel(true);
    }
  }

  private static NoAnswerException late(Duration deadline) {
    return new NoAnswerException(
        Reason.LATE, "it did not answer within %d ms".formatted(deadline.toMillis()));
  }

  @Override
  public void close() {
    client.shutdownNow();
    threads.shutdownNow();
  }
}
