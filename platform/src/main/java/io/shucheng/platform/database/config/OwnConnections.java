package io.shucheng.platform.database.config;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import io.shucheng.platform.database.pool.HaltableConnections;
import io.shucheng.platform.database.pool.PartedPools;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.core.Ordered;

/**
 * Parts the pool in one for those who wait for an answer and one for the background, and has
 * requests give their connections up when they are ended.
 */
final class OwnConnections implements DestructionAwareBeanPostProcessor, Ordered {

  private static final int MOST = 100;

  private final Map<Object, PartedPools> parted = new ConcurrentHashMap<>();
  private final int background;
  private volatile @Nullable MetricsTrackerFactory metrics;

  /**
   * @param background connections of the background, 2 to 100: a task may need a second one
   */
  OwnConnections(int background) {
    if (background < 2 || background > MOST) {
      throw new IllegalArgumentException(
          "shucheng.database.background-connections: %d; name 2 to %d".formatted(background, MOST));
    }
    this.background = background;
  }

  /** Others see what it made of a pool, and not the pool. */
  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool) {
      return new HaltableConnections(parted.computeIfAbsent(pool, _ -> parted(pool)));
    }
    return bean;
  }

  private PartedPools parted(HikariDataSource pool) {
    PartedPools pools = new PartedPools(pool, background);
    MetricsTrackerFactory told = metrics;
    if (told != null) {
      pools.tell(told);
    }
    return pools;
  }

  /** Has the background's pools tell how they are used, now and later. */
  void tell(MetricsTrackerFactory factory) {
    metrics = factory;
    parted.values().forEach(pools -> pools.tell(factory));
  }

  @Override
  public void postProcessBeforeDestruction(Object bean, String name) {
    PartedPools pools = parted.remove(bean);
    if (pools != null) {
      pools.close();
    }
  }

  @Override
  public boolean requiresDestruction(Object bean) {
    return parted.containsKey(bean);
  }
}
