package io.shucheng.platform.admission.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shucheng.PlatformTestApplication;
import io.shucheng.platform.admission.Urgency;
import io.shucheng.platform.admission.UrgentRoute;
import io.shucheng.platform.admission.domain.Gates;
import io.shucheng.platform.identity.OpenRoute;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.WithPostgres;
import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** More come than the node can serve. */
@WithPostgres
@SpringBootTest(
    classes = PlatformTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=-1",
      "shucheng.tuning.adaptive-limit=false",
      "shucheng.web.most-requests=32",
      "logging.file.name=target/shucheng.log"
    })
@Import(AdmissionIntegrationTests.Routes.class)
class AdmissionIntegrationTests {

  private static final int LIMIT = 32;

  @Autowired Waits waits;
  @Autowired Gates gates;
  @LocalServerPort int port;

  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private ShopClient shop;

  @BeforeEach
  void open() {
    shop = ShopClient.at(port);
    waits.hold();
  }

  @AfterEach
  void everybodyLeaves() {
    waits.letGo();
    clients.close();
    await()
        .untilAsserted(
            () -> {
              for (Urgency urgency : Urgency.values()) {
                assertThat(gates.of(urgency).inside()).as(urgency.name()).isZero();
                assertThat(gates.of(urgency).waiting()).as(urgency.name()).isZero();
              }
            });
  }

  @Test
  void whoFindsNoRoomInTimeIsToldToComeAgain() throws Exception {
    List<Future<Answer>> inside = ask("/api/v1/tests/browse", LIMIT);
    awaitInside(LIMIT);

    List<Future<Answer>> outside = ask("/api/v1/tests/browse", 5);

    for (Future<Answer> one : outside) {
      Answer answer = one.get(20, TimeUnit.SECONDS);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("overloaded");
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{32}");
    }
    waits.letGo();
    assertAllServed(inside);
  }

  @Test
  void aBrowserGetsAPageInBothLanguages() throws Exception {
    List<Future<Answer>> inside = ask("/api/v1/tests/browse", LIMIT);
    awaitInside(LIMIT);

    Answer answer = shop.with("Accept", "text/html,*/*;q=0.8").get("/");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.text()).contains("请稍后再试", "Please try again");
    waits.letGo();
    assertAllServed(inside);
  }

  @Test
  void buyersAreLetInBesideReaders() throws Exception {
    List<Future<Answer>> readers = ask("/api/v1/tests/browse", 2 * LIMIT);
    awaitInside(LIMIT);

    List<Future<Answer>> buyers = ask("/api/v1/tests/checkout", 40);

    await().until(() -> gates.of(Urgency.CHECKOUT).inside() == 40);
    waits.letGo();
    assertAllServed(buyers);
    for (Future<Answer> one : readers) {
      assertThat(one.get(20, TimeUnit.SECONDS).status()).isIn(200, 503);
    }
  }

  /** Ten times as many as may read at a time say that a body follows, and send none. */
  @Test
  void bodiesThatDoNotComeKeepNobodyOut() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 10 * LIMIT; i++) {
        Socket socket = new Socket("localhost", port);
        slow.add(socket);
        socket
            .getOutputStream()
            .write(
                """
                POST /api/v1/tests/body HTTP/1.1\r
                Host: localhost\r
                Content-Type: text/plain\r
                Content-Length: 10\r
                \r
                12345\
                """
                    .getBytes(StandardCharsets.US_ASCII));
      }
      waits.letGo();

      assertThat(shop.get("/api/v1/tests/browse").status()).isEqualTo(200);
      await().until(() -> gates.of(Urgency.BROWSE).inside() == 0);

      Socket patient = slow.getFirst();
      patient.getOutputStream().write("67890".getBytes(StandardCharsets.US_ASCII));
      assertThat(patient.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** Streams of HTTP/2 that neither end nor say that a body follows, nor ever send one. */
  @Test
  void streamsThatDoNotEndKeepNobodyOut() throws Exception {
    byte[] headers =
        hpack(":method POST", ":scheme http", ":path /api/v1/tests/body", ":authority localhost");
    List<Socket> connections = new ArrayList<>();
    try {
      for (int connection = 0; connection < 4; connection++) {
        Socket socket = new Socket("localhost", port);
        connections.add(socket);
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        frames.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        frames.write(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0});
        for (int stream = 1; stream < 2 * LIMIT; stream += 2) {
          frames.write(new byte[] {0, 0, (byte) headers.length, 1, 4, 0, 0, 0, (byte) stream});
          frames.write(headers);
        }
        socket.getOutputStream().write(frames.toByteArray());
      }
      waits.letGo();

      assertThat(shop.get("/api/v1/tests/browse").status()).isEqualTo(200);
      await().until(() -> gates.of(Urgency.BROWSE).inside() == 0);
    } finally {
      for (Socket socket : connections) {
        socket.close();
      }
    }
  }

  /** Header fields as literals that nobody remembers, without Huffman's code (RFC 7541, 6.2.2). */
  private static byte[] hpack(String... fields) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    for (String field : fields) {
      int space = field.indexOf(' ');
      block.write(0);
      for (String text : List.of(field.substring(0, space), field.substring(space + 1))) {
        block.write(text.length());
        block.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
      }
    }
    return block.toByteArray();
  }

  /** A body that is too long is refused before anybody works on it, however slowly it comes. */
  @Test
  void bodiesThatAreTooLongKeepNobodyOut() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 2 * LIMIT; i++) {
        Socket socket = new Socket("localhost", port);
        slow.add(socket);
        socket
            .getOutputStream()
            .write(
                ("POST /api/v1/tests/body HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: text/plain\r\nContent-Length: 900000\r\n\r\n"
                        + "x".repeat(70_000))
                    .getBytes(StandardCharsets.US_ASCII));
      }
      waits.letGo();

      assertThat(shop.get("/api/v1/tests/browse").status()).isEqualTo(200);
      await().until(() -> gates.of(Urgency.BROWSE).inside() == 0);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void bodiesWithoutALengthArriveWhole() throws Exception {
    waits.letGo();
    try (Socket socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write(
              ("POST /api/v1/tests/body HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                      + "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
                      + ("1000\r\n" + "x".repeat(4096) + "\r\n").repeat(3)
                      + "0\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 200")
          .contains("12288");
    }
  }

  @Test
  void largeBodiesArriveWhole() {
    waits.letGo();
    String body = "x".repeat(60_000);

    assertThat(
            shop.with("Content-Type", "text/plain")
                .send("POST", "/api/v1/tests/body", body)
                .json()
                .asLong())
        .isEqualTo(60_000);
    assertThat(
            shop.with("Content-Type", "text/plain")
                .send("POST", "/api/v1/tests/body", "x".repeat(600_000))
                .status())
        .isEqualTo(413);
  }

  private List<Future<Answer>> ask(String path, int times) {
    List<Future<Answer>> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      answers.add(clients.submit(() -> shop.get(path)));
    }
    return answers;
  }

  private void awaitInside(int many) {
    await().until(() -> gates.of(Urgency.BROWSE).inside() == many);
  }

  private static void assertAllServed(List<Future<Answer>> answers) throws Exception {
    for (Future<Answer> one : answers) {
      assertThat(one.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Routes {

    @Bean
    OpenRoute testReads() {
      return new OpenRoute(HttpMethod.GET, "/api/v1/tests/*");
    }

    @Bean
    OpenRoute testWrites() {
      return new OpenRoute(HttpMethod.POST, "/api/v1/tests/*");
    }

    @Bean
    UrgentRoute testCheckout() {
      return UrgentRoute.of("/api/v1/tests/checkout", Urgency.CHECKOUT);
    }

    @Bean
    UrgentRoute testLasting() {
      return UrgentRoute.of("/api/v1/tests/lasting", Urgency.LASTING);
    }

    @Bean
    Waits waits() {
      return new Waits();
    }
  }

  /** Answers when the test says so. */
  @RestController
  static class Waits {

    private final List<CountDownLatch> waiting = new ArrayList<>();
    private boolean held;

    @GetMapping("/api/v1/tests/{kind}")
    String answer(@PathVariable String kind) throws InterruptedException {
      CountDownLatch latch = new CountDownLatch(1);
      synchronized (this) {
        if (held) {
          waiting.add(latch);
        } else {
          latch.countDown();
        }
      }
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
      return kind;
    }

    @PostMapping("/api/v1/tests/body")
    long length(@RequestBody String body) {
      return body.length();
    }

    synchronized void hold() {
      held = true;
    }

    synchronized void letGo() {
      held = false;
      waiting.forEach(CountDownLatch::countDown);
      waiting.clear();
    }
  }
}
