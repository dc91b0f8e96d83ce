package io.shucheng.ordering.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.ordering.OldOrdersForTests;
import io.shucheng.ordering.OrderExport;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.platform.identity.Role;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderingIntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class OrderExportHttpIntegrationTests {

  private static final String EXPORT = "/api/v2/export/orders";

  /** Some 40 MB, which no buffer between the shop and its client holds. */
  private static final int MANY = 40_000;

  @LocalServerPort int port;
  @Autowired OrderExport export;
  @Autowired ShopForTests shop;
  @Autowired OldOrdersForTests oldOrders;

  @AfterEach
  void removeOldOrders() {
    oldOrders.remove();
  }

  @Test
  void anAdministratorGetsAllOrdersAsAFile() {
    oldOrders.make(700);
    Answer answer = admin().get(EXPORT);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"orders.ndjson\"");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.text().lines()).hasSize((int) export.size());
  }

  @Test
  void nobodyElseDoes() {
    Answer unknown = ShopClient.at(port).get(EXPORT);
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.problem()).isNotEmpty();
    for (Role role :
        new Role[] {Role.CUSTOMER, Role.MERCHANDISER, Role.FULFILMENT, Role.OPERATOR}) {
      Answer refused = ShopClient.at(port).as(shop.tokenOf(role)).get(EXPORT);
      assertThat(refused.status()).as(role.name()).isEqualTo(403);
      assertThat(refused.problem()).isNotEmpty();
    }
  }

  @Test
  void aClientThatGoesAwayEndsTheWorkAndNoStackIsLogged(CapturedOutput output) throws IOException {
    oldOrders.make(MANY);
    try (Socket socket = begin()) {
      readTheBeginning(socket.getInputStream());
      assertThat(oldOrders.exportsRunning()).isOne();
    }
    ShopForTests.await("the work has ended", () -> oldOrders.exportsRunning() == 0);
    assertThat(output).doesNotContain("\tat ").doesNotContain("Exception:");
    assertThat(admin().get("/api/v2/stock/" + shop.book("1.00", 1)).status()).isEqualTo(200);
  }

  @Test
  void anExportThatBreaksOffDoesNotLookWhole() throws IOException {
    oldOrders.make(MANY);
    try (Socket socket = begin()) {
      InputStream answer = socket.getInputStream();
      readTheBeginning(answer);
      oldOrders.breakExports();
      assertThat(lastOf(answer)).doesNotEndWith("\r\n0\r\n\r\n");
    }
  }

  @Test
  void aThirdExportAtOnceHasToComeAgain() throws IOException {
    oldOrders.make(MANY);
    try (Socket first = begin();
        Socket second = begin()) {
      readTheBeginning(first.getInputStream());
      readTheBeginning(second.getInputStream());
      Answer third = admin().get(EXPORT);
      assertThat(third.status()).isEqualTo(503);
      assertThat(third.problem()).isEqualTo("too-many-exports");
      assertThat(third.header("Retry-After")).isEqualTo("30");
    }
    ShopForTests.await("both have ended", () -> oldOrders.exportsRunning() == 0);
  }

  private ShopClient admin() {
    return ShopClient.at(port).as(shop.tokenOf(Role.ADMIN));
  }

  private Socket begin() throws IOException {
    // the systems' buffers must not take the whole export
    Socket socket = new Socket();
    socket.setReceiveBufferSize(16 * 1024);
    socket.connect(new InetSocketAddress("localhost", port));
    String request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(EXPORT, shop.tokenOf(Role.ADMIN));
    socket.getOutputStream().write(request.getBytes(UTF_8));
    return socket;
  }

  private static void readTheBeginning(InputStream answer) throws IOException {
    assertThat(new String(answer.readNBytes(10_000), UTF_8)).startsWith("HTTP/1.1 200");
  }

  /** Its last bytes, however it ended. */
  private static String lastOf(InputStream answer) {
    StringBuilder last = new StringBuilder();
    byte[] buffer = new byte[64 * 1024];
    try {
      for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
        last.append(new String(buffer, Math.max(0, read - 100), Math.min(100, read), UTF_8));
        last.delete(0, Math.max(0, last.length() - 100));
      }
    } catch (IOException _) {
      return "the connection was reset";
    }
    return last.toString();
  }
}
