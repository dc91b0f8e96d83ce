package io.shucheng.tracing.config;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.shucheng.platform.commands.UnlessCommand;
import io.shucheng.tracing.spans.Choice;
import io.shucheng.tracing.spans.CurrentSpan;
import io.shucheng.tracing.spans.RequestSpans;
import io.shucheng.tracing.spans.RequestTraceIds;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Sets traces up, where the operator said where they go. A command is not traced. */
@Configuration(proxyBeanMethods = false)
@Conditional(EndpointGiven.class)
@UnlessCommand
@EnableConfigurationProperties(TracingSettings.class)
class TracingConfiguration {

  private static final Duration SEND_EVERY = Duration.ofSeconds(1);
  private static final Duration LONGEST_SEND = Duration.ofSeconds(5);

  /** Of those not sent yet; some megabytes at most. */
  private static final int MOST_SPANS = 4096;

  private static final int LONGEST_VALUE = 2048;
  private static final int MOST_VALUES = 32;

  /** A node that stops waits so long for what is not sent yet. */
  private static final long LAST_WORDS_SECONDS = 2;

  /** The name by which telemetry calls what tells. */
  private static final String NAME = "shucheng";

  @Bean
  static TracedDatabase tracedDatabase(ObjectProvider<OpenTelemetry> telemetry) {
    return new TracedDatabase(telemetry);
  }

  @Bean
  RequestTraceIds requestTraceIds() {
    return new RequestTraceIds();
  }

  /** Not to be closed by itself, which would wait long where nobody takes what is left. */
  @Bean(destroyMethod = "")
  SdkTracerProvider tracerProvider(TracingSettings settings, RequestTraceIds ids) {
    OtlpHttpSpanExporterBuilder exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(settings.endpoint().toString())
            .setCompression("gzip")
            .setTimeout(LONGEST_SEND)
            .setConnectTimeout(LONGEST_SEND);
    settings.headers().forEach(exporter::addHeader);
    return SdkTracerProvider.builder()
        .setResource(resource())
        .setIdGenerator(ids)
        // which requests are traced is decided before anything is begun
        .setSampler(Sampler.alwaysOn())
        .setSpanLimits(
            SpanLimits.builder()
                .setMaxAttributeValueLength(LONGEST_VALUE)
                .setMaxNumberOfAttributes(MOST_VALUES)
                .build())
        .addSpanProcessor(
            BatchSpanProcessor.builder(exporter.build())
                .setMaxQueueSize(MOST_SPANS)
                .setScheduleDelay(SEND_EVERY)
                .setExporterTimeout(LONGEST_SEND)
                .build())
        .build();
  }

  private static Resource resource() {
    return Resource.create(
        Attributes.of(
            AttributeKey.stringKey("service.name"),
            NAME,
            AttributeKey.stringKey("service.instance.id"),
            UUID.randomUUID().toString()));
  }

  @Bean(destroyMethod = "")
  OpenTelemetry openTelemetry(SdkTracerProvider provider) {
    return OpenTelemetrySdk.builder().setTracerProvider(provider).build();
  }

  @Bean
  DisposableBean lastSpans(SdkTracerProvider provider) {
    return () -> provider.shutdown().join(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
  }

  @Bean
  Choice choiceOfRequests(TracingSettings settings) {
    return new Choice(settings.share(), settings.asked());
  }

  @Bean
  RequestSpans requestSpans(OpenTelemetry telemetry, RequestTraceIds ids) {
    return new RequestSpans(telemetry.getTracer(NAME), ids);
  }

  @Bean
  CurrentSpan exemplars() {
    return new CurrentSpan();
  }
}
