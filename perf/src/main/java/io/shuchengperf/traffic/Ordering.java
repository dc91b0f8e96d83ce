package io.shuchengperf.traffic;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.List;
import java.util.stream.Collectors;

/** Orders what was looked at. */
final class Ordering {

  private static final String ADDRESS =
      """
      {"recipient":"Lin Daiyu","street":"Fuchengmen 12","city":"Beijing","postalCode":"100037","country":"CN","phone":"+861000000000"}\
      """;

  private Ordering() {}

  static ChainBuilder steps(Step step, Tally tally) {
    return exec(
        Identifying.steps(step),
        doIf(session -> Visitor.of(session).fillsCart()).then(cart(step)),
        step.of(
            Kind.ORDER,
            order(),
            new int[] {201, 409},
            Answers::order,
            (visitor, answer) -> {
              visitor.ordered(answer);
              if (answer instanceof OrderAnswer.OutOfStock) {
                tally.outOfStock();
              }
            },
            Visitor::stopsWaiting),
        doIf(session -> Visitor.of(session).pays()).then(Paying.steps(step, tally)));
  }

  private static HttpRequestActionBuilder order() {
    return http(Kind.ORDER.label())
        .post("/api/v1/orders")
        .header("Authorization", session -> "Bearer " + Visitor.of(session).accessToken())
        .header("Idempotency-Key", session -> Visitor.of(session).idempotencyKey())
        .header("Content-Type", "application/json")
        .body(StringBody(session -> body(Visitor.of(session).chooseLines())));
  }

  static String body(List<Long> books) {
    return books.stream()
        .map(book -> "{\"bookId\":" + book + ",\"quantity\":1}")
        .collect(Collectors.joining(",", "{\"lines\":[", "],\"shippingAddress\":" + ADDRESS + "}"));
  }

  private static ChainBuilder cart(Step step) {
    return step.of(
        Kind.CART,
        http(Kind.CART.label())
            .put(session -> "/api/v1/cart/lines/" + Visitor.of(session).book())
            .header("Authorization", session -> "Bearer " + Visitor.of(session).accessToken())
            .header("Content-Type", "application/json")
            .body(StringBody("{\"quantity\":1}")),
        new int[] {200},
        _ -> {});
  }
}
