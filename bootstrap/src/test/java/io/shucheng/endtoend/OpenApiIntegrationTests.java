package io.shucheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.shop.WholeShop;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The documents that the shop publishes of itself, and its operators' port. */
@WholeShop
class OpenApiIntegrationTests {

  @LocalServerPort int port;
  @LocalManagementPort int managementPort;

  ShopClient shop;

  @BeforeEach
  void connect() {
    shop = ShopClient.at(port);
  }

  @ParameterizedTest
  @CsvSource({
    "get,/api/v1/books/{id}",
    "get,/api/v1/books/isbn/{isbn}",
    "get,/api/v1/books",
    "get,/api/v1/search",
    "get,/api/v1/search/suggestions",
    "post,/api/v1/accounts",
    "post,/api/v1/accounts/password-resets",
    "put,/api/v1/accounts/password",
    "post,/api/v1/tokens",
    "post,/api/v1/tokens/refresh",
    "delete,/api/v1/tokens",
    "get,/api/v1/cart",
    "put,/api/v1/cart",
    "delete,/api/v1/cart",
    "put,/api/v1/cart/lines/{bookId}",
    "delete,/api/v1/cart/lines/{bookId}",
    "post,/api/v1/orders",
    "get,/api/v1/orders",
    "get,/api/v1/orders/{id}",
    "post,/api/v1/orders/{id}/cancellation",
    "post,/api/v1/payments/{provider}/callbacks",
    "post,/api/v2/catalog/imports",
    "get,/api/v2/catalog/imports/{id}",
    "get,/api/v2/catalog/imports/{id}/events",
    "get,/api/v2/catalog/imports/{id}/rejects",
    "post,/api/v2/books",
    "put,/api/v2/books/{id}",
    "patch,/api/v2/books/{id}",
    "put,/api/v2/books/{id}/price",
    "post,/api/v2/books/{id}/withdrawal",
    "get,/api/v2/stock/{bookId}",
    "put,/api/v2/stock/{bookId}",
    "post,/api/v2/stock/{bookId}/adjustments",
    "get,/api/v2/export/catalog",
    "get,/api/v2/export/orders",
    "get,/api/v2/export/customers",
  })
  void everyCallOfTheContractIsDescribed(String method, String path) {
    JsonNode operation = document().path("paths").path(path).path(method);
    assertThat(operation.isObject()).isTrue();
    assertThat(
            operation
                .path("responses")
                .path("default")
                .path("content")
                .has("application/problem+json"))
        .isTrue();
  }

  @Test
  void itIsOpenApi31AndTellsWhatWantsAToken() {
    JsonNode document = document();
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    JsonNode paths = document.path("paths");
    assertThat(paths.path("/api/v1/orders").path("post").path("security").size()).isOne();
    assertThat(paths.path("/api/v1/books/{id}").path("get").has("security")).isFalse();
    JsonNode money = document.path("components").path("schemas").path("Money");
    assertThat(document.toString()).contains("\"39.90\"");
    assertThat(money.isMissingNode() || money.path("properties").has("amount")).isTrue();
  }

  @Test
  void thereIsAPageToTryIt() {
    Answer page = shop.get("/api-docs");
    assertThat(page.status()).isIn(200, 302);
    assertThat(shop.get("/swagger-ui/index.html").status()).isEqualTo(200);
  }

  @Test
  void operatorsHaveAPortOfTheirOwn() {
    ShopClient operations = ShopClient.at(managementPort);
    for (String path : List.of("/actuator/health/liveness", "/actuator/health/readiness")) {
      assertThat(operations.get(path).status()).as(path).isEqualTo(200);
    }
    assertThat(operations.get("/actuator/prometheus").text())
        .contains("hikaricp_connections_active")
        .contains("shucheng_events_backlog")
        .contains("jvm_gc");
    assertThat(operations.get("/actuator/env").status()).isEqualTo(404);
    assertThat(shop.get("/actuator/health").status()).isEqualTo(404);
    assertThat(operations.get("/api/v1/search?q=a").status()).isEqualTo(404);
  }

  private JsonNode document() {
    Answer answer = shop.get("/openapi.json");
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }
}
