package io.shuchengperf.crash;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The orders as the shop knows them, by the tag in their address. */
final class ShopOrders {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> OVER = Set.of("CANCELLED", "EXPIRED");

  private final Map<String, List<ShopOrder>> byTag;

  private ShopOrders(Map<String, List<ShopOrder>> byTag) {
    this.byTag = byTag;
  }

  /**
   * An order.
   *
   * @param lines copies by book
   * @param expiresAt until when it may wait for its payment
   */
  record ShopOrder(
      String id,
      String tag,
      String status,
      String payment,
      String total,
      Map<Long, Integer> lines,
      Instant expiresAt) {

    boolean waits() {
      return status.equals("AWAITING_PAYMENT");
    }

    /** Neither cancelled nor expired: its copies are not on the shelf. */
    boolean keepsItsCopies() {
      return !OVER.contains(status);
    }

    boolean isPaid() {
      return keepsItsCopies() && !waits();
    }

    /** Whether the money came and was told of, if only to be given back. */
    boolean knowsItsMoney() {
      return isPaid() || !Set.of("PENDING", "FAILED", "CANCELLED").contains(payment);
    }
  }

  /** Reads an export, one order a line. */
  static ShopOrders read(String export) {
    return new ShopOrders(
        export
            .lines()
            .filter(line -> !line.isBlank())
            .map(JSON::readTree)
            .map(ShopOrders::order)
            .collect(Collectors.groupingBy(ShopOrder::tag)));
  }

  private static ShopOrder order(JsonNode line) {
    JsonNode order = line.required("order");
    Map<Long, Integer> lines = new HashMap<>();
    for (JsonNode each : order.required("lines")) {
      lines.put(each.required("bookId").asLong(), each.required("quantity").asInt());
    }
    return new ShopOrder(
        order.required("id").asString(),
        order.path("shippingAddress").path("recipient").asString(""),
        order.required("status").asString(),
        order.required("payment").required("status").asString(),
        order.required("total").required("amount").asString(),
        lines,
        Instant.parse(line.required("expiresAt").asString()));
  }

  List<ShopOrder> of(String tag) {
    return byTag.getOrDefault(tag, List.of());
  }

  Stream<ShopOrder> all() {
    return byTag.values().stream().flatMap(List::stream);
  }

  /** Copies that are not on the shelf because of orders. */
  Map<Long, Integer> taken() {
    return all()
        .filter(ShopOrder::keepsItsCopies)
        .map(ShopOrder::lines)
        .map(Map::entrySet)
        .flatMap(Set::stream)
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, HashMap::new));
  }

  /** How many orders have each state. */
  Map<String, Long> states() {
    return all()
        .map(ShopOrder::status)
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }
}
