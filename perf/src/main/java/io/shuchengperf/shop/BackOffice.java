package io.shuchengperf.shop;

import io.shuchengperf.shop.Exchange.Call;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the back office tells and does, as the demo's administrator. */
public final class BackOffice {

  private final Exchange shop;
  private final String token;

  private BackOffice(Exchange shop, String token) {
    this.shop = shop;
    this.token = token;
  }

  public static BackOffice logIn(Exchange shop) {
    String body =
        "{\"email\":\"admin@example.com\",\"password\":\"%s\"}".formatted(OwnShop.PASSWORD);
    return new BackOffice(shop, token(shop, body));
  }

  /** The token of a guest who was not here before. */
  public static String guest(Exchange shop, String name) {
    return token(shop, "{\"guest\":{\"email\":\"%s@example.com\"}}".formatted(name));
  }

  private static String token(Exchange shop, String body) {
    return ask(shop, Call.post("/api/v1/tokens", body, null))
        .json()
        .required("accessToken")
        .asString();
  }

  /** Books that have a price, the most popular first. */
  public List<Long> books(int most) {
    List<Long> books = new ArrayList<>();
    JsonNode page = ask(shop, Call.get("/api/v1/books?limit=" + most, null)).json();
    for (JsonNode book : page.required("items")) {
      if (book.path("price").isObject()) {
        books.add(book.required("id").asLong());
      }
    }
    return books;
  }

  public int available(long book) {
    return stock(book).required("available").asInt();
  }

  /** Copies come in. */
  public void receive(long book, int copies) {
    var _ =
        ask(
            shop,
            Call.post(
                "/api/v2/stock/" + book + "/adjustments",
                "{\"quantity\":%d,\"kind\":\"RECEIVED\"}".formatted(copies),
                token));
  }

  /** How a book's page tells of its stock. */
  public boolean isInStock(long book) {
    return ask(shop, Call.get("/api/v1/books/" + book, null))
        .json()
        .required("availability")
        .asString()
        .equals("IN_STOCK");
  }

  /** Every book there is, with where it came from; one JSON object a line. */
  public String exportCatalog() {
    return ask(shop, Call.get("/api/v2/export/catalog", token)).body();
  }

  /** Every order there is, as it stands at one moment; one JSON object a line. */
  public String exportOrders() {
    return ask(shop, Call.get("/api/v2/export/orders", token)).body();
  }

  private JsonNode stock(long book) {
    return ask(shop, Call.get("/api/v2/stock/" + book, token)).json();
  }

  private static Answer ask(Exchange shop, Call call) {
    try {
      Answer answer = shop.send(call);
      if (answer.status() >= 300) {
        throw new UnusableShopException(
            "%s %s answered %d: %s"
                .formatted(call.method(), call.path(), answer.status(), answer.body()));
      }
      return answer;
    } catch (IOException e) {
      throw new UnusableShopException("no answer to " + call.path(), e);
    }
  }
}
