package io.shucheng.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import io.shucheng.TracingTestApplication;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.ImportRequest;
import io.shucheng.catalog.Imports;
import io.shucheng.platform.database.DedicatedConnections;
import io.shucheng.platform.tracing.Tracing;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.WithPostgres;
import io.shuchengtest.tracing.Collector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A shop that is traced, and what takes the traces. */
@WithPostgres
@DirtiesContext
@SpringBootTest(
    classes = TracingTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=-1",
      "shucheng.currency=CNY",
      "shucheng.catalog.prepared-answers=0B",
      "shucheng.tracing.share=0",
      "shucheng.tracing.asked=1000",
      "shucheng.tracing.headers.authorization=Bearer t0ken",
      "logging.file.name=target/shucheng.log"
    })
class TracingIntegrationTests {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Collector COLLECTOR = Collector.start();
  private static final String PARENT = "00f067aa0ba902b7";

  @Autowired Imports imports;
  @Autowired JdbcClient jdbc;
  @Autowired DedicatedConnections connections;
  @Autowired Tracing tracing;
  @Autowired PrometheusMeterRegistry meters;
  @LocalServerPort int port;
  @TempDir Path folder;

  private final String trace = UUID.randomUUID().toString().replace("-", "");
  private ShopClient traced;
  private BookId book;

  @DynamicPropertySource
  static void endpoint(DynamicPropertyRegistry properties) {
    properties.add("shucheng.tracing.endpoint", COLLECTOR::endpoint);
  }

  @AfterAll
  static void stop() {
    COLLECTOR.close();
  }

  @BeforeEach
  void importABook() throws IOException {
    traced = ShopClient.at(port).with("traceparent", "00-%s-%s-01".formatted(trace, PARENT));
    String source = "tracing-" + trace;
    Path file = folder.resolve("books.csv");
    Files.writeString(
        file,
        """
        reference,title,contributors,year,language,form,price,stock
        one,The Story of %s,Cao Xueqin,1996,zh,paperback,59.70,1
        """
            .formatted(trace));
    imports.run(
        new ImportRequest("a test", ImportRequest.Format.CSV, null, source, null, false),
        file,
        _ -> {});
    book =
        new BookId(
            jdbc.sql("select book_id from catalog.source_record where source = ?")
                .param(source)
                .query(Long.class)
                .single());
  }

  @Test
  void aTraceTellsOfTheRequestAndItsStatements() {
    Answer answer = traced.get("/api/v1/books/" + book);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("X-Request-Id")).isEqualTo(trace);
    Span request = request();
    assertThat(request.getName()).isEqualTo("GET /api/v1/books/{id}");
    assertThat(Collector.hex(request.getParentSpanId().toByteArray())).isEqualTo(PARENT);
    assertThat(of(request, "http.request.method")).isEqualTo("GET");
    assertThat(of(request, "http.route")).isEqualTo("/api/v1/books/{id}");
    assertThat(of(request, "http.response.status_code")).isEqualTo("200");
    assertThat(of(request, "url.path")).isEqualTo("/api/v1/books/" + book);
    assertThat(request.getEventsList()).extracting(Span.Event::getName).containsExactly("let in");
    List<Span> statements =
        COLLECTOR.of(trace).stream()
            .filter(span -> span.getKind() == SpanKind.SPAN_KIND_CLIENT)
            .toList();
    assertThat(statements)
        .isNotEmpty()
        .allSatisfy(
            span ->
                assertThat(of(span, "db.query.text") + of(span, "db.statement"))
                    .contains("catalog.book"));
    assertThat(COLLECTOR.services()).containsOnly("shucheng");
    assertThat(COLLECTOR.authorizations()).containsOnly("Bearer t0ken");
  }

  @Test
  void theDatabaseIsToldTheTraceOfAStatement() {
    traced.get("/api/v1/books/" + book);
    request();

    // a connection that is given back still shows what it was asked last; the pool's are left alone
    assertThat(
            JdbcClient.create(connections.dataSource("test"))
                .sql("select count(*) from pg_stat_activity where query like ?")
                .param("/*traceparent=%" + trace + "-%")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void whatLiesReadyIsTracedToo() {
    String path = "/api/v1/books/" + book;
    ShopClient.at(port).get(path);

    assertThat(traced.get(path).header("X-Request-Id")).isEqualTo(trace);

    assertThat(request().getName()).isEqualTo("GET /api/v1/books/{id}");
    assertThat(request().getEventsList()).isEmpty();
    assertThat(COLLECTOR.of(trace)).hasSize(1);
  }

  @Test
  void whatTheServletsAnswerIsNamedByItsRoute() {
    assertThat(traced.get("/api/v1/books?limit=0").status()).isEqualTo(400);

    assertThat(request().getName()).isEqualTo("GET /api/v1/books");
    assertThat(of(request(), "http.response.status_code")).isEqualTo("400");
    assertThat(request().getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_UNSET);
  }

  @Test
  void aPathOfNobodyIsNamedByItsMethodAlone() {
    assertThat(traced.get("/nowhere/" + trace).status()).isIn(401, 404);

    assertThat(request().getName()).doesNotContain(trace);
  }

  @Test
  void whoeverDoesNotAskIsNotTraced() {
    ShopClient.at(port)
        .with("traceparent", "00-%s-%s-00".formatted(trace, PARENT))
        .get("/api/v1/books/" + book);
    String other = UUID.randomUUID().toString().replace("-", "");
    ShopClient.at(port)
        .with("traceparent", "00-%s-%s-01".formatted(other, PARENT))
        .get("/api/v1/books/" + book);

    await().atMost(LONG).until(() -> !COLLECTOR.of(other).isEmpty());
    assertThat(COLLECTOR.of(trace)).isEmpty();
    assertThat(COLLECTOR.all())
        .allSatisfy(span -> assertThat(span.getParentSpanId().isEmpty()).isFalse());
  }

  @Test
  void metricsNameATraceAsAnExample() {
    traced.get("/api/v1/books?limit=1");
    request();

    assertThat(meters.scrape("application/openmetrics-text")).contains("trace_id=\"");
  }

  @Test
  void aStepOfNoTracedRequestIsNotTold() {
    int before = COLLECTOR.all().size();
    try (Tracing.Step step = tracing.begin("nothing")) {
      step.failed(new IllegalStateException());
      tracing.tell((name, value) -> assertThat(name + value).isEmpty());
    }
    assertThat(COLLECTOR.all()).hasSizeGreaterThanOrEqualTo(before);
    assertThat(COLLECTOR.all()).extracting(Span::getName).doesNotContain("nothing");
  }

  /** The one that came over HTTP. */
  private Span request() {
    return await()
        .atMost(LONG)
        .until(
            () ->
                COLLECTOR.of(trace).stream()
                    .filter(span -> span.getKind() == SpanKind.SPAN_KIND_SERVER)
                    .findFirst()
                    .orElse(null),
            Objects::nonNull);
  }

  private static String of(Span span, String name) {
    return span.getAttributesList().stream()
        .filter(attribute -> attribute.getKey().equals(name))
        .map(KeyValue::getValue)
        .map(
            value ->
                value.hasIntValue() ? Long.toString(value.getIntValue()) : value.getStringValue())
        .findFirst()
        .orElse("");
  }
}
