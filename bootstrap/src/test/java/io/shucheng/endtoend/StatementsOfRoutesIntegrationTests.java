package io.shucheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.admission.Urgency;
import io.shucheng.platform.admission.UrgentRoute;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.shop.WholeShop;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What every route of the API asks the database at most: a shop's books, lines and parcels are read
 * with as many statements as one.
 */
@WholeShop
class StatementsOfRoutesIntegrationTests {

  /** Of each route, the audit log with it; of those that are not here, none. */
  private static final Map<String, Integer> MOST =
      """
      POST /api/v1/accounts 1
      DELETE /api/v1/accounts/me 7
      GET /api/v1/accounts/me 1
      PUT /api/v1/accounts/password 1
      GET /api/v1/addresses/default 1
      PUT /api/v1/addresses/default 1
      GET /api/v1/books 1
      GET /api/v1/books/isbn/{isbn} 2
      GET /api/v1/books/{id} 1
      DELETE /api/v1/cart 5
      GET /api/v1/cart 4
      PUT /api/v1/cart 9
      DELETE /api/v1/cart/lines/{bookId} 9
      PUT /api/v1/cart/lines/{bookId} 8
      GET /api/v1/orders 3
      POST /api/v1/orders 1
      GET /api/v1/orders/{id} 3
      POST /api/v1/orders/{id}/cancellation 12
      DELETE /api/v1/tokens 3
      POST /api/v1/tokens 3
      POST /api/v1/tokens/refresh 4
      GET /api/v2/api-keys 1
      POST /api/v2/api-keys 4
      DELETE /api/v2/api-keys/{id} 3
      POST /api/v2/books 15
      GET /api/v2/books/{id} 1
      PATCH /api/v2/books/{id} 8
      PUT /api/v2/books/{id} 12
      PUT /api/v2/books/{id}/price 9
      DELETE /api/v2/books/{id}/withdrawal 9
      POST /api/v2/books/{id}/withdrawal 9
      GET /api/v2/catalog/imports 1
      GET /api/v2/catalog/imports/{id} 1
      GET /api/v2/operations/audit 1
      GET /api/v2/operations/events 2
      POST /api/v2/operations/events/{id}/redelivery 3
      GET /api/v2/operations/profiles 0
      POST /api/v2/operations/profiles 2
      GET /api/v2/operations/profiles/{id} 0
      GET /api/v2/operations/profiles/{id}/flame-graph 0
      GET /api/v2/operations/statements 2
      GET /api/v2/orders 3
      GET /api/v2/orders/{id} 6
      POST /api/v2/orders/{id}/clearance 10
      POST /api/v2/orders/{id}/hold 10
      POST /api/v2/orders/{id}/refunds 13
      GET /api/v2/orders/{id}/refunds/{refundId} 6
      POST /api/v2/orders/{id}/refunds/{refundId}/attempts 4
      POST /api/v2/orders/{id}/refunds/{refundId}/settlement 4
      POST /api/v2/orders/{id}/returns 14
      POST /api/v2/orders/{id}/shipments 11
      GET /api/v2/orders/{id}/shipments/{shipmentId} 6
      POST /api/v2/orders/{id}/shipments/{shipmentId}/delivery 9
      GET /api/v2/settings 1
      PATCH /api/v2/settings 4
      GET /api/v2/stock/{bookId} 2
      PUT /api/v2/stock/{bookId} 8
      POST /api/v2/stock/{bookId}/adjustments 7
      POST /api/v2/webhooks/deliveries/{id}/redelivery 3
      GET /api/v2/webhooks/subscriptions 1
      POST /api/v2/webhooks/subscriptions 4
      DELETE /api/v2/webhooks/subscriptions/{id} 3
      GET /api/v2/webhooks/subscriptions/{id} 1
      PATCH /api/v2/webhooks/subscriptions/{id} 3
      GET /api/v2/webhooks/subscriptions/{id}/deliveries 2
      POST /api/v2/webhooks/subscriptions/{id}/secret 3
      """
          .lines()
          .collect(
              Collectors.toMap(
                  line -> line.substring(0, line.lastIndexOf(' ')),
                  line -> Integer.valueOf(line.substring(line.lastIndexOf(' ') + 1))));

  @LocalServerPort int port;
  @Autowired MeterRegistry registry;
  @Autowired JdbcClient jdbc;
  @Autowired List<UrgentRoute> urgent;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  /** The most that a request of each route asked. */
  final Map<String, Integer> asked = new TreeMap<>();

  ShopClient anybody;
  ShopClient reader;
  ShopClient merchandiser;
  ShopClient fulfilment;
  ShopClient operator;
  ShopClient admin;

  @BeforeEach
  void connect() {
    anybody = ShopClient.at(port);
    reader = staff("reader");
    merchandiser = staff("merchandiser");
    fulfilment = staff("fulfilment");
    operator = staff("operator");
    admin = staff("admin");
  }

  @Test
  void noRouteAsksMoreThanItShould() {
    lookAtBooks();
    long book = writeABook();
    countCopies(book);
    fillACart(book);
    seeToAnAccount();
    String order = buy(book, 12);
    seeToAnOrder(order, book);
    cancelAnOrder(book);
    subscribe();
    operate();
    lookAtImports();

    Set<String> routesOfTheApi = routesOfTheApi();
    assertThat(asked.keySet()).as("every route was tried").containsAll(routesOfTheApi);
    assertThat(routesOfTheApi).as("every bound is of a route").containsAll(MOST.keySet());
    assertThat(routesOfTheApi)
        .filteredOn(route -> asked.get(route) > MOST.getOrDefault(route, 0))
        .extracting(route -> route + " " + asked.get(route))
        .isEmpty();
  }

  private void lookAtBooks() {
    long book = get(reader, "/api/v1/books/isbn/9780439023481").json().path("id").asLong();
    get(reader, "/api/v1/books/" + book);
    anyBooks(3).forEach(any -> get(reader, "/api/v1/books/" + any));
    get(reader, "/api/v1/books?limit=100");
    get(reader, "/api/v1/search?q=hunger");
    get(reader, "/api/v1/search/suggestions?q=hun");
  }

  private long writeABook() {
    Answer written =
        ask(
            merchandiser,
            "POST",
            "/api/v2/books",
            """
            {"title":"Statements","form":"paperback","language":"en","publicationDate":"2026",
             "contributors":[{"name":"A. Writer"},{"name":"B. Writer"},{"name":"C. Writer"}],
             "subjects":[{"scheme":"thema","code":"FBA"}],
             "price":{"amount":"10.00","currency":"CNY"}}
            """);
    long book = written.json().path("id").asLong();
    String path = "/api/v2/books/" + book;
    get(merchandiser, path);
    edit(path, "PUT", "/price", "{\"amount\":\"12.00\",\"currency\":\"CNY\"}");
    edit(path, "PATCH", "", "{\"subtitle\":\"Counted\"}");
    edit(
        path,
        "PUT",
        "",
        "{\"title\":\"Statements\",\"form\":\"paperback\",\"language\":\"en\",\"contributors\":[{\"name\":\"A. Writer\"}]}");
    edit(path, "POST", "/withdrawal", null);
    edit(path, "DELETE", "/withdrawal", null);
    return book;
  }

  private void edit(String book, String method, String part, @Nullable String body) {
    String tag = merchandiser.get(book).header("ETag");
    ask(merchandiser.with("If-Match", tag), method, book + part, body);
  }

  private void countCopies(long book) {
    String path = "/api/v2/stock/" + book;
    await().until(() -> merchandiser.get(path).status() == 200);
    ask(merchandiser, "PUT", path, "{\"onHand\":500}");
    ask(merchandiser, "POST", path + "/adjustments", "{\"quantity\":7}");
    get(merchandiser, path);
  }

  private void fillACart(long book) {
    String lines =
        anyBooks(20).stream()
            .map("{\"bookId\":%d,\"quantity\":1}"::formatted)
            .collect(Collectors.joining(","));
    ask(reader, "PUT", "/api/v1/cart", "{\"lines\":[" + lines + "]}");
    ask(reader, "PUT", "/api/v1/cart/lines/" + book, "{\"quantity\":2}");
    get(reader, "/api/v1/cart");
    ask(reader, "DELETE", "/api/v1/cart/lines/" + book, null);
    ask(reader, "DELETE", "/api/v1/cart", null);
  }

  private void seeToAnAccount() {
    String email = UUID.randomUUID() + "@example.com";
    String credentials = "{\"email\":\"%s\",\"password\":\"correct horse\"}".formatted(email);
    ask(anybody, "POST", "/api/v1/accounts", credentials);
    Answer tokens = ask(anybody, "POST", "/api/v1/tokens", credentials);
    Answer renewed = ask(anybody, "POST", "/api/v1/tokens/refresh", refreshToken(tokens));
    ShopClient me = anybody.as(renewed.json().path("accessToken").asString());
    get(me, "/api/v1/accounts/me");
    ask(
        me,
        "PUT",
        "/api/v1/addresses/default",
        "{\"recipient\":\"Ada\",\"street\":\"1 Long Street\",\"city\":\"北京\",\"country\":\"CN\"}");
    get(me, "/api/v1/addresses/default");
    ask(anybody, "POST", "/api/v1/accounts/password-resets", "{\"email\":\"%s\"}".formatted(email));
    askInVain(
        anybody,
        "PUT",
        "/api/v1/accounts/password",
        "{\"token\":\"unknown\",\"password\":\"battery staple\"}");
    ask(me, "DELETE", "/api/v1/accounts/me", "{\"password\":\"correct horse\"}");
    ask(
        anybody,
        "DELETE",
        "/api/v1/tokens",
        refreshToken(
            anybody.post("/api/v1/tokens", "{\"guest\":{\"email\":\"guest@example.com\"}}")));
  }

  /** Of one written book and many of the demo's, so that a loop over lines would be seen. */
  private String buy(long book, int others) {
    String lines =
        anyBooks(others).stream()
            .map("{\"bookId\":%d,\"quantity\":1},"::formatted)
            .collect(Collectors.joining());
    Answer order =
        ask(
            reader.with("Idempotency-Key", UUID.randomUUID().toString()),
            "POST",
            "/api/v1/orders",
            "{\"lines\":[%s{\"bookId\":%d,\"quantity\":3}]}".formatted(lines, book));
    assertThat(order.status()).as(order.text()).isEqualTo(201);
    String id = order.json().path("id").asString();
    get(reader, "/api/v1/orders/" + id);
    get(reader, "/api/v1/orders?limit=100");
    askInVain(anybody, "POST", "/api/v1/payments/sandbox/callbacks", "{}");
    String payment = order.json().path("payment").path("url").asString();
    anybody.post(payment.replaceFirst("https?://[^/]+", "") + "/approval", null);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                reader.get("/api/v1/orders/" + id).json().path("status").asString().equals("PAID"));
    return id;
  }

  private void seeToAnOrder(String order, long book) {
    String path = "/api/v2/orders/" + order;
    get(fulfilment, "/api/v2/orders?limit=100");
    get(fulfilment, path);
    ask(fulfilment, "POST", path + "/hold", "{\"reason\":\"look\"}");
    ask(fulfilment, "POST", path + "/clearance", null);
    String one = "{\"lines\":[{\"bookId\":%d,\"quantity\":1}]}".formatted(book);
    Answer parcel = ask(fulfilment, "POST", path + "/shipments", one);
    get(fulfilment, parcel.header("Location"));
    ask(fulfilment, "POST", parcel.header("Location") + "/delivery", null);
    ask(fulfilment, "POST", path + "/returns", one);
    Answer refund = ask(fulfilment, "POST", path + "/refunds", one);
    get(fulfilment, refund.header("Location"));
    askInVain(fulfilment, "POST", refund.header("Location") + "/attempts", null);
    askInVain(fulfilment, "POST", refund.header("Location") + "/settlement", null);
  }

  private void cancelAnOrder(long book) {
    Answer order =
        reader.post(
            "/api/v1/orders", "{\"lines\":[{\"bookId\":%d,\"quantity\":1}]}".formatted(book));
    String id = order.json().path("id").asString();
    ask(reader, "POST", "/api/v1/orders/" + id + "/cancellation", null);
  }

  private void subscribe() {
    String all = "/api/v2/webhooks/subscriptions";
    Answer added =
        ask(
            operator,
            "POST",
            all,
            "{\"name\":\"ERP\",\"url\":\"https://8.8.8.8/hook\",\"eventTypes\":[\"order.paid\"],\"enabled\":false}");
    String one = added.header("Location");
    get(operator, all);
    get(operator, one);
    ask(operator, "PATCH", one, "{\"name\":\"ERP 2\"}");
    ask(operator, "POST", one + "/secret", null);
    get(operator, one + "/deliveries");
    askInVain(
        operator, "POST", "/api/v2/webhooks/deliveries/" + UUID.randomUUID() + "/redelivery", null);
    ask(operator, "DELETE", one, null);
  }

  private void operate() {
    get(operator, "/api/v2/settings");
    ask(operator, "PATCH", "/api/v2/settings", "{\"web.longest-request\":\"11s\"}");
    ask(operator, "PATCH", "/api/v2/settings", "{\"web.longest-request\":null}");
    get(operator, "/api/v2/operations/events?limit=100");
    askInVain(
        operator, "POST", "/api/v2/operations/events/" + UUID.randomUUID() + "/redelivery", null);
    get(admin, "/api/v2/operations/audit?limit=100");
    String key =
        ask(admin, "POST", "/api/v2/api-keys", "{\"name\":\"erp\",\"roles\":[\"OPERATOR\"]}")
            .header("Location");
    get(admin, "/api/v2/api-keys");
    ask(admin, "DELETE", key, null);
    get(operator, "/api/v2/operations/profiles");
    ask(operator, "POST", "/api/v2/operations/profiles", "{\"seconds\":1}");
    String noProfile = "/api/v2/operations/profiles/" + UUID.randomUUID();
    askInVain(operator, "GET", noProfile, null);
    askInVain(operator, "GET", noProfile + "/flame-graph", null);
    // a container's server does not measure them
    assertThat(count(operator, "GET", "/api/v2/operations/statements", null).status())
        .isIn(200, 404);
  }

  private void lookAtImports() {
    String all = "/api/v2/catalog/imports";
    String one =
        merchandiser
            .with("Content-Type", "text/csv")
            .post(
                all + "?format=csv&source=statements",
                "reference,title,contributors,price,stock\nS1,One,A. Writer,1.00,1\nS2,,,,\n")
            .header("Location");
    await().until(() -> !merchandiser.get(one).json().path("status").asString().equals("RUNNING"));
    get(merchandiser, all + "?limit=100");
    get(merchandiser, one);
  }

  private Set<Long> anyBooks(int many) {
    return Set.copyOf(
        jdbc.sql(
                "select book_id from ordering.stock where on_hand - held - allocated > 0 order by book_id limit ?")
            .param(many)
            .query(Long.class)
            .list());
  }

  private Answer get(ShopClient client, String path) {
    return ask(client, "GET", path, null);
  }

  private Answer ask(ShopClient client, String method, String path, @Nullable String body) {
    Answer answer = count(client, method, path, body);
    assertThat(answer.status())
        .as(() -> "%s %s: %s".formatted(method, path, answer.text()))
        .isBetween(200, 299);
    return answer;
  }

  /** What cannot be brought about here is asked for in vain, which takes its statements, too. */
  private void askInVain(ShopClient client, String method, String path, @Nullable String body) {
    assertThat(count(client, method, path, body).status()).isBetween(400, 499);
  }

  /** Remembers how many statements a request took, of the route that had one more. */
  private Answer count(ShopClient client, String method, String path, @Nullable String body) {
    Map<String, Double> before = statements();
    long requests = requests();
    Answer answer = client.send(method, path, body);
    await().until(() -> requests() > requests);
    statements()
        .forEach(
            (route, total) -> {
              int more = (int) Math.round(total - before.getOrDefault(route, 0.0));
              asked.merge(route, more, Math::max);
            });
    return answer;
  }

  private Map<String, Double> statements() {
    return summaries().stream()
        .collect(
            Collectors.toMap(
                one -> one.getId().getTag("method") + " " + one.getId().getTag("route"),
                DistributionSummary::totalAmount));
  }

  private long requests() {
    return summaries().stream().mapToLong(DistributionSummary::count).sum();
  }

  private Collection<DistributionSummary> summaries() {
    return registry.find("shucheng.http.statements").summaries();
  }

  /** But for what lasts, which asks for as long as it goes on. */
  private Set<String> routesOfTheApi() {
    Set<String> all = new TreeSet<>();
    routes
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping ->
                mapping.getPatternValues().stream()
                    .filter(pattern -> pattern.startsWith("/api/v"))
                    .forEach(
                        pattern ->
                            mapping.getMethodsCondition().getMethods().stream()
                                .filter(method -> !lasts(method.name(), pattern))
                                .forEach(method -> all.add(method + " " + pattern))));
    return all;
  }

  private boolean lasts(String method, String pattern) {
    return urgent.stream()
        .filter(route -> route.urgency() == Urgency.LASTING)
        .filter(route -> route.method() == null || route.method().matches(method))
        .anyMatch(
            route ->
                route.pattern().equals(pattern)
                    || (route.pattern().endsWith("/**")
                        && pattern.startsWith(route.pattern().replace("**", ""))));
  }

  private ShopClient staff(String name) {
    String email = name + "@example.com";
    return anybody.as(
        anybody
            .post(
                "/api/v1/tokens",
                "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, WholeShop.PASSWORD))
            .json()
            .path("accessToken")
            .asString());
  }

  private static String refreshToken(Answer tokens) {
    return "{\"refreshToken\":\"%s\"}".formatted(tokens.json().path("refreshToken").asString());
  }
}
