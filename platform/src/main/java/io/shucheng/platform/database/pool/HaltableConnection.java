package io.shucheng.platform.database.pool;

import io.shucheng.platform.deadlines.Work;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection while a request's work has it. Once it is given back it is not cancelled any more,
 * for somebody else may have it.
 */
final class HaltableConnection implements InvocationHandler, Work.Halting {

  private static final Logger LOG = LoggerFactory.getLogger(HaltableConnection.class);

  /** Has nobody interrupt what is soon over anyway. */
  static final Work.Halting QUIET = () -> {};

  private final Connection connection;
  private final Work work;

  private HaltableConnection(Connection connection, Work work) {
    this.connection = connection;
    this.work = work;
  }

  static Connection of(Connection connection, Work work) {
    HaltableConnection haltable = new HaltableConnection(connection, work);
    work.waitsFor(haltable);
    return (Connection)
        Proxy.newProxyInstance(
            HaltableConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, haltable);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // a proxy equals itself alone
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    switch (method.getName()) {
      case "close" -> {
        return close(method);
      }
      case "prepareStatement", "createStatement", "prepareCall" -> {
        if (work.end() != null) {
          throw HaltableConnections.over();
        }
        work.asksDatabase();
      }
      case "equals" -> {
        return arguments != null && proxy == arguments[0];
      }
      case "hashCode" -> {
        return System.identityHashCode(proxy);
      }
      default -> {}
    }
    return call(method, arguments);
  }

  private @Nullable Object close(Method method) throws Throwable {
    work.waitsFor(QUIET);
    try {
      work.forget(this);
      return call(method, null);
    } finally {
      work.forget(QUIET);
    }
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  @Override
  public void halt() {
    try {
      connection.unwrap(PGConnection.class).cancelQuery();
    } catch (SQLException e) {
      LOG.debug("A statement of a request that was ended could not be cancelled", e);
    }
  }
}
