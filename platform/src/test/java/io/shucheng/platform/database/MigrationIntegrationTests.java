package io.shucheng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuchengtest.WithPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class MigrationIntegrationTests {

  @Autowired JdbcClient jdbc;

  @Test
  void everyModuleHasItsSchema() {
    assertThat(
            jdbc.sql("select schema_name from information_schema.schemata")
                .query(String.class)
                .list())
        .contains("platform", "catalog", "search", "ordering");
  }

  @Test
  void theServerIsTheOneThatTheTestsWereToldToUse() {
    boolean container = "container".equals(System.getProperty("shucheng.test.database"));
    assertThat(
            jdbc.sql("select host(inet_server_addr()) = '127.0.0.1'").query(Boolean.class).single())
        .isEqualTo(!container);
  }

  @Test
  void commitsAreDurable() {
    assertThat(jdbc.sql("show fsync").query(String.class).single()).isEqualTo("on");
    assertThat(jdbc.sql("show synchronous_commit").query(String.class).single()).isEqualTo("on");
    assertThat(jdbc.sql("show full_page_writes").query(String.class).single()).isEqualTo("on");
  }
}
