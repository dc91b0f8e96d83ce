package io.shuchengperf.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuchengperf.crash.Attempt.PlacedOrder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each rule finds what breaks it, and leaves in peace what does not. */
class OrderRulesTests {

  private final Findings findings = new Findings();
  private final Attempt attempt = new Attempt("tag", 1, "token", null, Map.of(17L, 2));

  @Test
  void whatWasToldAndIsThereKeepsEveryRule() {
    acknowledge();
    assertThat(rulesBroken(order("o1", "tag", "AWAITING_PAYMENT", 2))).isEmpty();
  }

  @Test
  void anAcknowledgedOrderMustBeThere() {
    acknowledge();
    assertThat(rulesBroken()).containsExactly("an acknowledged order is there");
  }

  @Test
  void anOrderMustBeThereOnce() {
    acknowledge();
    assertThat(
            rulesBroken(
                order("o1", "tag", "AWAITING_PAYMENT", 2),
                order("o2", "tag", "AWAITING_PAYMENT", 2)))
        .contains("an order is there once");
  }

  @Test
  void aRefusedOrderMustNotBeThere() {
    attempt.notPlaced(Seen.NOT_DONE, "unavailable");
    assertThat(rulesBroken(order("o1", "tag", "AWAITING_PAYMENT", 2)))
        .containsExactly("a refused order is not there");
  }

  @Test
  void anOrderOfUnknownFateMayBeThereOrNot() {
    assertThat(rulesBroken()).isEmpty();
    assertThat(rulesBroken(order("o1", "tag", "EXPIRED", 2))).isEmpty();
  }

  @Test
  void anOrderOfUnknownFateMustBeWhole() {
    assertThat(rulesBroken(order("o1", "tag", "AWAITING_PAYMENT", 1)))
        .containsExactly("an order is whole");
  }

  @Test
  void anOrderMustBeWhatWasTold() {
    attempt.placed(new PlacedOrder("o1", "99.00", "/payments/p1"));
    assertThat(rulesBroken(order("o1", "tag", "AWAITING_PAYMENT", 2)))
        .containsExactly("an order is what was told");
  }

  @Test
  void anOrderThatNobodyPaidMustNotBePaid() {
    acknowledge();
    assertThat(rulesBroken(order("o1", "tag", "PAID", 2)))
        .containsExactly("no order is paid that nobody paid");
  }

  @Test
  void aCancelledOrderMustNotWaitForItsPayment() {
    acknowledge();
    attempt.cancelled(Seen.DONE);
    assertThat(rulesBroken(order("o1", "tag", "AWAITING_PAYMENT", 2)))
        .containsExactly("a cancelled order is cancelled");
  }

  @Test
  void anOrderThatNobodyWantedIsFound() {
    acknowledge();
    assertThat(
            rulesBroken(
                order("o1", "tag", "AWAITING_PAYMENT", 2), order("o2", "other", "EXPIRED", 2)))
        .containsExactly("somebody wanted every order");
  }

  @Test
  void moneyIsOwedUntilTheShopKnowsIt() {
    acknowledge();
    attempt.approved(Seen.DONE);
    assertThat(owed(order("o1", "tag", "AWAITING_PAYMENT", 2))).containsExactly(attempt);
    assertThat(owed(order("o1", "tag", "PAID", 2))).isEmpty();
    assertThat(owed(order("o1", "tag", "EXPIRED", "CANCELLED", 2))).containsExactly(attempt);
    assertThat(owed(order("o1", "tag", "EXPIRED", "REFUNDED", 2))).isEmpty();
  }

  @Test
  void copiesAreTakenByOrdersThatAreNotOver() {
    assertThat(
            read(
                    order("o1", "a", "AWAITING_PAYMENT", 2),
                    order("o2", "b", "SHIPPED", 3),
                    order("o3", "c", "CANCELLED", 5),
                    order("o4", "d", "EXPIRED", 7))
                .taken())
        .containsExactly(Map.entry(17L, 5));
  }

  private void acknowledge() {
    attempt.placed(new PlacedOrder("o1", "79.80", "/payments/p1"));
  }

  private List<Attempt> owed(String... export) {
    return Reconciliation.owed(List.of(attempt), read(export));
  }

  private List<String> rulesBroken(String... export) {
    new OrderRules(findings).check(List.of(attempt), read(export));
    return findings.since(0).stream().map(Finding::rule).toList();
  }

  private static ShopOrders read(String... export) {
    return ShopOrders.read(String.join("\n", export) + "\n");
  }

  private static String order(String id, String tag, String status, int copies) {
    return order(id, tag, status, "PENDING", copies);
  }

  private static String order(String id, String tag, String status, String payment, int copies) {
    return """
        {"order":{"id":"%s","status":"%s","lines":[{"bookId":17,"quantity":%d}],"total":{"amount":"79.80","currency":"CNY"},"shippingAddress":{"recipient":"%s"},"payment":{"status":"%s"}},"expiresAt":"2026-11-22T18:00:00Z"}\
        """
        .formatted(id, status, copies, tag, payment);
  }
}
