package io.shucheng.platform.events.config;

import io.shucheng.platform.events.domain.Deliveries;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Stands between the registry's own advice and the listener's transaction, and notes what a
 * delivery ended with: classes and a place in the code, but no message, which may hold what the
 * event holds. The log has the whole of it.
 */
final class FailureWatch implements MethodInterceptor {

  private static final String OURS = "io.shucheng.";

  private final ObjectProvider<Deliveries> deliveries;

  FailureWatch(ObjectProvider<Deliveries> deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
    try (Deliveries.Running running = deliveries.getObject().begin()) {
      try {
        return invocation.proceed();
      } catch (Throwable failure) {
        // whatever it is: it is noted, and goes on its way
        running.failed(words(failure));
        throw failure;
      }
    }
  }

  static String words(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    StringBuilder words = new StringBuilder(failure.getClass().getName());
    if (failure.getCause() != null) {
      words.append(", caused by ").append(root.getClass().getName());
    }
    if (root instanceof SQLException sql) {
      words.append(" with SQL state ").append(sql.getSQLState());
    }
    return words.append(place(root)).toString();
  }

  private static String place(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .filter(
            frame -> frame.getClassName().startsWith(OURS) && !frame.getClassName().contains("$$"))
        .limit(1)
        .map(
            frame ->
                " at "
                    + frame.getClassName()
                    + "."
                    + frame.getMethodName()
                    + ":"
                    + frame.getLineNumber())
        .collect(Collectors.joining());
  }
}
