package io.shucheng.platform.web.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.PlatformTestApplication;
import io.shuchengtest.ShopClient;
import io.shuchengtest.WithPostgres;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clients that do not speak HTTP as they should, or as fast. */
@WithPostgres
@Timeout(90)
@SpringBootTest(
    classes = PlatformTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=-1",
      "shucheng.throttling=off",
      "logging.file.name=target/shucheng.log"
    })
class HttpLimitsIntegrationTests {

  /** What must not be answered: it hides behind a request that can be read in two ways. */
  private static final String HIDDEN = "GET /api/v1/hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Content-Length: 5\r\nContent-Length: 6\r\n\r\n12345",
        "Content-Length: 5, 6\r\n\r\n12345",
        "Content-Length: +5\r\n\r\n12345",
        "Content-Length: -5\r\n\r\n",
        "Content-Length: 0x5\r\n\r\n12345",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "X-A: b\r\n Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "X-A: b\u0000c\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5;\u0000\r\n12345\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n\r\n",
      })
  void whatCanBeReadInTwoWaysIsRefusedAndEndsTheConnection(String rest) throws IOException {
    String answers =
        exchange(
            "POST /api/v1/tokens/refresh HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + rest
                + HIDDEN);

    assertThat(answers).startsWith("HTTP/1.1 4").doesNotContain("/api/v1/hidden", "HTTP/1.1 404");
    assertThat(answers.split("HTTP/1.1 ", -1)).hasSize(2);
    assertThat(answers).containsIgnoringCase("Connection: close");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "G\u0001T / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "rubbish\r\n\r\n",
      })
  void whatIsNoHttpIsRefused(String request) throws IOException {
    assertThat(exchange(request)).matches("(?s)HTTP/1\\.1 (400|505) .*");
  }

  @Test
  void hugeHeadersAndAddressesAreRefused() throws IOException {
    assertThat(
            exchange(
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: " + "a".repeat(40_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431");
    assertThat(exchange("GET /" + "a".repeat(40_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 414");
  }

  @Test
  void manyRequestsInOneGoAreAnsweredInTheirOrder() throws IOException {
    StringBuilder requests = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      requests.append("GET /api/v1/none%d HTTP/1.1\r\nHost: localhost\r\n".formatted(i));
      requests.append(i == 299 ? "Connection: close\r\n\r\n" : "\r\n");
    }

    String answers = exchange(requests.toString());

    assertThat(answers.split("HTTP/1.1 401 ", -1)).hasSize(301);
  }

  /** Two hundred trickle a header, one a body, and one has nothing to say for a while. */
  @Test
  void whoIsSlowIsSentAwayAndWhoRestsIsNot() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try (Socket resting = send("GET /api/v1/none HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
      for (int i = 0; i < 200; i++) {
        slow.add(send("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: "));
      }
      slow.add(
          send(
              "POST /api/v1/tokens/refresh HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999\r\n\r\n"));
      assertThat(ShopClient.at(port).get("/api/v1/none").status()).isEqualTo(401);

      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (!areClosed(slow) && System.nanoTime() < end) {
        for (Socket socket : slow) {
          trickle(socket);
        }
        Thread.sleep(700);
      }

      assertThat(areClosed(slow)).isTrue();
      resting
          .getOutputStream()
          .write(
              "GET /api/v1/none HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answers = new String(resting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answers.split("HTTP/1.1 401 ", -1)).hasSize(3);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** Opens and resets streams as fast as it can (CVE-2023-44487). */
  @Test
  void rapidResetEndsTheConnection() throws Exception {
    byte[] headers = {
      (byte) 0x82, (byte) 0x86, (byte) 0x84, 0x41, 9, 'l', 'o', 'c', 'a', 'l', 'h', 'o', 's', 't'
    };
    try (Socket socket = new Socket("localhost", port)) {
      ByteArrayOutputStream frames = new ByteArrayOutputStream();
      frames.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      frame(frames, 4, 0, 0, new byte[0]);
      for (int stream = 1; stream < 4000; stream += 2) {
        frame(frames, 1, 5, stream, headers);
        frame(frames, 3, 0, stream, new byte[] {0, 0, 0, 8});
      }
      try {
        socket.getOutputStream().write(frames.toByteArray());
      } catch (SocketException _) {
        // it was closed while this was sent
      }
      assertThat(goesAway(new DataInputStream(socket.getInputStream()))).isTrue();
    }
    assertThat(ShopClient.at(port).get("/api/v1/none").status()).isEqualTo(401);
  }

  private static void frame(OutputStream out, int type, int flags, int stream, byte[] payload)
      throws IOException {
    out.write(
        new byte[] {
          0,
          (byte) (payload.length >> 8),
          (byte) payload.length,
          (byte) type,
          (byte) flags,
          (byte) (stream >> 24),
          (byte) (stream >> 16),
          (byte) (stream >> 8),
          (byte) stream
        });
    out.write(payload);
  }

  /** Whether a GOAWAY frame comes, or the connection ends. */
  private static boolean goesAway(DataInputStream in) {
    try {
      while (true) {
        byte[] head = in.readNBytes(9);
        if (head.length < 9 || head[3] == 7) {
          return true;
        }
        in.skipNBytes(((head[0] & 0xff) << 16) | ((head[1] & 0xff) << 8) | (head[2] & 0xff));
      }
    } catch (IOException _) {
      return true;
    }
  }

  private String exchange(String request) throws IOException {
    try (Socket socket = send(request)) {
      socket.setSoTimeout(20_000);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Socket send(String request) throws IOException {
    Socket socket = new Socket("localhost", port);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  private static void trickle(Socket socket) {
    try {
      socket.getOutputStream().write('a');
    } catch (IOException _) {
      // it was closed
    }
  }

  private static boolean areClosed(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      if (!isClosed(socket)) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing comes any more, whatever was answered before. */
  private static boolean isClosed(Socket socket) throws IOException {
    socket.setSoTimeout(50);
    try {
      socket.getInputStream().skipNBytes(Long.MAX_VALUE);
      return false;
    } catch (EOFException _) {
      return true;
    } catch (SocketTimeoutException _) {
      return false;
    } catch (SocketException _) {
      return true;
    }
  }
}
