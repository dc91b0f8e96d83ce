package io.shucheng.ordering.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.ordering.Addresses;
import io.shucheng.ordering.CustomerExport;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.Tokens;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OrderingIntegrationTest
class CustomerExportIntegrationTests {

  private static final String EXPORT = "/api/v2/export/customers";
  private static final String PASSWORD = "correct horse battery";

  @LocalServerPort int port;
  @Autowired CustomerExport export;
  @Autowired Accounts accounts;
  @Autowired Addresses addresses;
  @Autowired Tokens tokens;
  @Autowired ShopForTests shop;
  @Autowired JdbcClient jdbc;

  @Test
  void everyAccountIsALineWithItsDefaultAddress() {
    Account somebody = open(Set.of(Role.MERCHANDISER, Role.CUSTOMER));
    addresses.makeDefault(somebody.id(), ShopForTests.ADDRESS);
    Account nowhere = open(Set.of(Role.CUSTOMER));
    List<JsonNode> lines = exported();
    JsonNode line = lineOf(somebody.email(), lines);
    assertThat(line.propertyNames())
        .containsExactlyInAnyOrder(
            "accountId", "email", "displayName", "guest", "roles", "createdAt", "defaultAddress");
    assertThat(line.path("accountId").asString()).isEqualTo(somebody.id().toString());
    assertThat(line.path("displayName").asString()).isEqualTo("韩梅梅");
    assertThat(line.path("guest").asBoolean()).isFalse();
    assertThat(line.path("roles").toString()).isEqualTo("[\"CUSTOMER\",\"MERCHANDISER\"]");
    assertThat(line.path("createdAt").asString())
        .isEqualTo(accounts.find(somebody.id()).orElseThrow().createdAt().toString());
    assertThat(line.at("/defaultAddress/recipient").asString()).isEqualTo("李雷");
    assertThat(line.at("/defaultAddress/country").asString()).isEqualTo("CN");
    assertThat(lineOf(nowhere.email(), lines).path("defaultAddress").isNull()).isTrue();
  }

  @Test
  void guestsAreInItAndSayThatTheyAre() {
    String email = UUID.randomUUID() + "@example.com";
    tokens.logInAsGuest(email);
    assertThat(lineOf(email, exported()).path("guest").asBoolean()).isTrue();
  }

  @Test
  void nothingOfAPasswordIsInIt() throws IOException {
    open(Set.of(Role.CUSTOMER));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.write(out, _ -> {});
    assertThat(out.toString(UTF_8)).doesNotContainIgnoringCase("argon2").doesNotContain(PASSWORD);
  }

  @Test
  void allOfManyPagesComeOnceInTheOrderOfTheirIdsAndProgressIsTold() throws IOException {
    makeGuests(1_100);
    List<Long> told = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.write(out, told::add);
    List<String> ids =
        out.toString(UTF_8).lines().map(line -> tree(line).path("accountId").asString()).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates().hasSize((int) export.size());
    assertThat(told).startsWith(500L, 1_000L).endsWith(export.size());
  }

  @Test
  void onlyAdministratorsGetItAsAFile() {
    Answer answer = ShopClient.at(port).as(shop.tokenOf(Role.ADMIN)).get(EXPORT);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"customers.ndjson\"");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.text().lines()).hasSize((int) export.size());
    assertThat(ShopClient.at(port).get(EXPORT).status()).isEqualTo(401);
    for (Role role :
        new Role[] {Role.CUSTOMER, Role.MERCHANDISER, Role.FULFILMENT, Role.OPERATOR}) {
      assertThat(ShopClient.at(port).as(shop.tokenOf(role)).get(EXPORT).status())
          .as(role.name())
          .isEqualTo(403);
    }
  }

  private Account open(Set<Role> roles) {
    return accounts.open(UUID.randomUUID() + "@example.com", PASSWORD, "韩梅梅", roles);
  }

  private void makeGuests(int number) {
    jdbc.sql(
            """
            insert into platform.account (id, email, guest, display_name, roles, created_at)
            select uuidv7(), 'guest-' || n || '@example.com', true, 'Guest', '{CUSTOMER}', now()
              from generate_series(1, ?) as n
            """)
        .param(number)
        .update();
  }

  private List<JsonNode> exported() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      export.write(out, _ -> {});
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(UTF_8).lines().map(CustomerExportIntegrationTests::tree).toList();
  }

  private static JsonNode lineOf(String email, List<JsonNode> lines) {
    return lines.stream()
        .filter(line -> line.path("email").asString().equals(email))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode tree(String line) {
    return JsonMapper.shared().readTree(line);
  }
}
