package io.shuchengperf.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SocketsTests {

  @Test
  void readsALineOfTheKernelsTable() {
    assertThat(
            Sockets.Entry.parse(
                "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4242 1 0 100 0 0 10 0"))
        .isEqualTo(new Sockets.Entry(8080, 0, true, 4242));
  }

  @Test
  void findsTheProcessThatListens() throws IOException {
    assumeThat(Files.exists(Path.of("/proc/net/tcp"))).isTrue();
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Sockets.read().listener(socket.getLocalPort()))
          .hasValue(ProcessHandle.current().pid());
    }
  }

  @Test
  void aShopThatIsNotHereHasNoProcesses() {
    assertThat(ShopProcesses.none().found()).isFalse();
    assertThat(ShopProcesses.none().processorTime().shop()).isZero();
  }
}
