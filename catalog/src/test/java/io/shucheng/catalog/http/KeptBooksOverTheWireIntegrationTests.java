package io.shucheng.catalog.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.CatalogForTests;
import io.shucheng.catalog.CatalogIntegrationTest;
import io.shuchengtest.ShopClient;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What clients may send that no library sends, to looks that lie ready. */
@CatalogIntegrationTest
class KeptBooksOverTheWireIntegrationTests {

  private static final int PATIENCE = 10_000; // ms
  private static final String SMUGGLED = "GET /api/v2/settings HTTP/1.1\r\nHost: shop\r\n\r\n";
  private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

  @Autowired CatalogForTests catalog;
  @LocalServerPort int port;

  private ShopClient shop;
  private String path;

  @BeforeEach
  void lookAtABook() {
    shop = ShopClient.at(port);
    String source = catalog.newSource();
    catalog.importCsv(source, ThreeBooks.CSV);
    path = "/api/v1/books/" + catalog.id(source, "games");
    shop.get(path);
  }

  @Test
  void requestsThatComeTogetherAreAnsweredInTheirOrder() throws IOException {
    String said =
        exchange(
            get(path, "") + get(path + "0000000", "") + get(path, "If-None-Match: *\r\n") + last());

    assertThat(codes(said)).containsExactly("200", "404", "304", "200");
  }

  @Test
  void aBodyThatNobodyWantsIsNotTheNextRequest() throws IOException {
    String said =
        exchange(
            get(path, "Content-Length: %d\r\n".formatted(SMUGGLED.length())) + SMUGGLED + last());

    assertThat(codes(said)).containsExactly("200", "200");
  }

  @Test
  void twoLengthsAreOneTooMany() throws IOException {
    String said =
        exchange(get(path, "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n");

    assertThat(codes(said)).containsExactly("400");
    assertThat(said).contains("application/problem+json").contains("Connection: close");
  }

  @Test
  void aRequestThatComesInPiecesIsAnsweredWhenItIsWhole() throws Exception {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      for (byte one : last().getBytes(StandardCharsets.US_ASCII)) {
        out.write(one);
        out.flush();
      }
      assertThat(codes(read(socket))).containsExactly("200");
    }
  }

  /** What it does not read stays in the sockets' buffers, and holds nobody else up. */
  @Test
  void whoAsksWithoutReadingHoldsNobodyElseUp() throws Exception {
    byte[] many = get(path, "").repeat(2_000).getBytes(StandardCharsets.US_ASCII);
    try (Socket deaf = connect()) {
      deaf.setSendBufferSize(64 * 1024);
      Thread asking = Thread.startVirtualThread(() -> writeUntilItIsClosed(deaf, many));
      for (int i = 0; i < 200; i++) {
        assertThat(shop.get(path).status()).isEqualTo(200);
      }
      deaf.close();
      asking.join(PATIENCE);
      assertThat(asking.isAlive()).isFalse();
    }
    assertThat(shop.get(path).status()).isEqualTo(200);
  }

  private static void writeUntilItIsClosed(Socket socket, byte[] bytes) {
    try {
      for (int i = 0; i < 50; i++) {
        socket.getOutputStream().write(bytes);
      }
    } catch (IOException _) {
      // it was closed
    }
  }

  private String exchange(String sent) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return read(socket);
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE);
    return socket;
  }

  /** All that comes until the server closes. */
  private static String read(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the server did not close the connection", e);
    }
  }

  private static String get(String path, String headers) {
    return "GET %s HTTP/1.1\r\nHost: shop\r\n%s\r\n".formatted(path, headers);
  }

  /** The book once more, and that it was the last. */
  private String last() {
    return get(path, "Connection: close\r\n");
  }

  private static List<String> codes(String said) {
    return ANSWER.matcher(said).results().map(result -> result.group(1)).toList();
  }
}
