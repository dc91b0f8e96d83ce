package io.shucheng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

class RouteTableTests {

  private final RouteTable<String> routes =
      RouteTable.of(
          List.of(
              new RouteTable.Entry<>(null, "/api/v2/**", "office"),
              new RouteTable.Entry<>(null, "/api/v1/orders/**", "orders"),
              new RouteTable.Entry<>(null, "/api/v2/export/*", "export"),
              new RouteTable.Entry<>(null, "/api/v2/imports", "imports"),
              new RouteTable.Entry<>(HttpMethod.POST, "/api/v2/imports", "import")));

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/orders, orders",
    "GET, /api/v1/orders/17, orders",
    "GET, /api/v1/ordersx,",
    "GET, /api/v2/books, office",
    "GET, /api/v2/export/catalog, export",
    "POST, /api/v2/imports, import",
    "GET, /api/v2/imports, imports",
    "GET, '',",
    "GET, /,",
    "OPTIONS, *,",
    "GET, //api/v1/orders,",
  })
  void theMostParticularRouteCounts(String method, String path, @Nullable String value) {
    assertThat(routes.find(method, path)).isEqualTo(value);
  }
}
