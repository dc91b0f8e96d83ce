package io.shucheng.catalog.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shucheng.catalog.CatalogExport;
import io.shucheng.catalog.CatalogForTests;
import io.shucheng.catalog.CatalogIntegrationTest;
import io.shucheng.platform.identity.Role;
import io.shuchengtest.ShopClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalog is taken away over HTTP. */
@CatalogIntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class CatalogExportIntegrationTests {

  private static final String EXPORT = "/api/v2/export/catalog";

  /** Far more than two sockets hold. */
  private static final int MANY = 3_000;

  @Autowired CatalogForTests catalog;
  @Autowired CatalogExport export;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  void administratorsGetEveryBook() {
    catalog.importCsv(catalog.newSource(), "title\nEmma\n");

    ShopClient.Answer answer = shop().as(catalog.tokenOf(Role.ADMIN)).get(EXPORT);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"catalog.ndjson\"");
    assertThat(answer.text().lines()).hasSize(Math.toIntExact(export.size()));
  }

  @Test
  void nobodyElseDoes() {
    assertThat(shop().get(EXPORT).status()).isEqualTo(401);
    for (Role role : new Role[] {Role.CUSTOMER, Role.MERCHANDISER, Role.OPERATOR}) {
      ShopClient.Answer answer = shop().as(catalog.tokenOf(role)).get(EXPORT);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.problem()).isEqualTo("forbidden");
    }
  }

  @Test
  void aClientThatGoesAwayEndsTheWorkWithoutANoise(CapturedOutput output) throws IOException {
    String token = catalog.tokenOf(Role.ADMIN);
    long work = addThickBooks();
    try {
      String before = output.getAll();
      try (Socket client = new Socket()) {
        client.setReceiveBufferSize(4 * 1024);
        client.connect(new InetSocketAddress("localhost", port));
        client
            .getOutputStream()
            .write(
                "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                    .formatted(EXPORT, token)
                    .getBytes(StandardCharsets.US_ASCII));
        assertThat(client.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
        assertThat(exportsUnderWay()).isEqualTo(1);
      }

      await().until(() -> exportsUnderWay() == 0);
      assertThat(output.getAll().substring(before.length())).doesNotContain("Exception", "\tat ");
    } finally {
      jdbc.sql("delete from catalog.book where work_id = ?").param(work).update();
    }
  }

  private long addThickBooks() {
    long work =
        jdbc.sql("insert into catalog.work default values returning id").query(Long.class).single();
    jdbc.sql(
            """
            insert into catalog.book
                   (revision, work_id, match_key, title, title_order, description, withdrawn)
            select 1, ?, gen_random_uuid(), 'Thick', 'thick', repeat('thick ', 2000), true
              from generate_series(1, ?)
            """)
        .param(work)
        .param(MANY)
        .update();
    return work;
  }

  private int exportsUnderWay() {
    return jdbc.sql(
            """
            select count(*) from pg_stat_activity
             where datname = current_database() and application_name = 'shucheng-export'
            """)
        .query(Integer.class)
        .single();
  }

  private ShopClient shop() {
    return ShopClient.at(port);
  }
}
