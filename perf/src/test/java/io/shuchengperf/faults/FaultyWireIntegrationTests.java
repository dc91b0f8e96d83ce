package io.shuchengperf.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The wire between two sockets of this machine. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class FaultyWireIntegrationTests {

  private ServerSocket echo;
  private FaultyWire wire;

  @BeforeEach
  void open() throws IOException {
    echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::answer);
    wire = FaultyWire.to(echo.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    wire.close();
    echo.close();
  }

  @Test
  void whatIsSentComesBack() throws IOException {
    try (Socket client = connect()) {
      assertThat(ask(client, "hello")).isEqualTo("hello");
      assertThat(wire.connections()).isEqualTo(1);
    }
  }

  @Test
  void aDelayedAnswerTakesNoLessThanTheDelay() throws IOException {
    try (Socket client = connect()) {
      wire.delay(Duration.ofMillis(200));
      long began = System.nanoTime();
      assertThat(ask(client, "hello")).isEqualTo("hello");
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }
  }

  @Test
  void aResetConnectionIsBrokenAndAnotherGoesOn() throws IOException {
    try (Socket client = connect()) {
      assertThat(ask(client, "hello")).isEqualTo("hello");
      wire.resetAll();
      assertThatExceptionOfType(SocketException.class).isThrownBy(() -> ask(client, "again"));
      assertThat(wire.connections()).isZero();
    }
    try (Socket another = connect()) {
      assertThat(ask(another, "hello")).isEqualTo("hello");
    }
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), wire.port());
  }

  private static String ask(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    return new String(socket.getInputStream().readNBytes(text.length()), StandardCharsets.UTF_8);
  }

  private void answer() {
    while (!echo.isClosed()) {
      try {
        Socket socket = echo.accept();
        Thread.ofVirtual().start(() -> echo(socket));
      } catch (IOException _) {
        // the test is over
      }
    }
  }

  private static void echo(Socket socket) {
    try (socket) {
      var _ = socket.getInputStream().transferTo(socket.getOutputStream());
    } catch (IOException _) {
      // it was reset
    }
  }
}
