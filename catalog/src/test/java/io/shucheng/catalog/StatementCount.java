package io.shucheng.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Counts the statements that the calling thread prepares. */
@Component
public class StatementCount implements BeanPostProcessor {

  private static final ThreadLocal<@Nullable AtomicInteger> COUNTED = new ThreadLocal<>();

  /** How many statements an action takes. */
  public int during(Runnable action) {
    AtomicInteger count = new AtomicInteger();
    COUNTED.set(count);
    try {
      action.run();
    } finally {
      COUNTED.remove();
    }
    return count.get();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource database ? counting(DataSource.class, database) : bean;
  }

  private static <T> T counting(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            StatementCount.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              AtomicInteger count = COUNTED.get();
              if (count != null && method.getName().equals("prepareStatement")) {
                count.incrementAndGet();
              }
              try {
                Object answer = method.invoke(target, arguments);
                return answer instanceof Connection connection
                        && method.getName().equals("getConnection")
                    ? counting(Connection.class, connection)
                    : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
