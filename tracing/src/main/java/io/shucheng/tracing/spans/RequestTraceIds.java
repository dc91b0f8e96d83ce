package io.shucheng.tracing.spans;

import io.opentelemetry.sdk.trace.IdGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Gives a trace the id that its request has, so that the log's lines and the answer tell it too.
 * Thread-safe.
 */
public final class RequestTraceIds implements IdGenerator {

  private static final ThreadLocal<@Nullable String> NEXT = new ThreadLocal<>();

  private final IdGenerator random = IdGenerator.random();

  /** The trace that this thread begins next has this id. */
  void next(String id) {
    NEXT.set(id);
  }

  @Override
  public String generateTraceId() {
    String next = NEXT.get();
    NEXT.remove();
    return next == null ? random.generateTraceId() : next;
  }

  @Override
  public String generateSpanId() {
    return random.generateSpanId();
  }
}
