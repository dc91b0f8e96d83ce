package io.shucheng.tracing.config;

import io.opentelemetry.api.OpenTelemetry;
import io.shucheng.tracing.database.TracedConnections;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Has requests' connections tell of their statements. */
final class TracedDatabase implements BeanPostProcessor {

  private final ObjectProvider<OpenTelemetry> telemetry;

  TracedDatabase(ObjectProvider<OpenTelemetry> telemetry) {
    this.telemetry = telemetry;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource pool
        ? new TracedConnections(pool, telemetry::getObject)
        : bean;
  }
}
