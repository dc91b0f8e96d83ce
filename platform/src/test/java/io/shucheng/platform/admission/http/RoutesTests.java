package io.shucheng.platform.admission.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.platform.admission.Urgency;
import io.shucheng.platform.admission.UrgentRoute;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

class RoutesTests {

  private final Routes routes =
      new Routes(
          List.of(
              UrgentRoute.of("/api/v1/orders/**", Urgency.CHECKOUT),
              UrgentRoute.of("/api/v2/**", Urgency.SEARCH),
              UrgentRoute.of("/api/v2/export/*", Urgency.LASTING),
              new UrgentRoute(HttpMethod.POST, "/api/v2/imports", Urgency.LASTING),
              UrgentRoute.of("/api/v2/imports", Urgency.CHECKOUT)));

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/orders, CHECKOUT",
    "GET, /api/v1/orders/17, CHECKOUT",
    "GET, /api/v1/ordersx, BROWSE",
    "GET, /api/v2/books, SEARCH",
    "GET, /api/v2/export/catalog, LASTING",
    "POST, /api/v2/imports, LASTING",
    "GET, /api/v2/imports, CHECKOUT",
    "GET, '', BROWSE",
    "GET, /, BROWSE",
    "OPTIONS, *, BROWSE",
    "GET, //api/v1/orders, BROWSE",
  })
  void theMostParticularRouteCounts(String method, String path, Urgency urgency) {
    assertThat(routes.of(method, path)).isEqualTo(urgency);
  }
}
