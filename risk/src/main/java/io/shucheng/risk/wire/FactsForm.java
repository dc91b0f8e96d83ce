package io.shucheng.risk.wire;

import io.shucheng.risk.OrderFacts;
import org.jspecify.annotations.Nullable;

/** The question: the body of {@code POST /v1/assessments}. */
record FactsForm(
    String order,
    String account,
    MoneyForm total,
    int lines,
    int copies,
    int copiesOfOneBook,
    boolean digital,
    @Nullable Boolean guest,
    @Nullable DestinationForm destination,
    String placedAt) {

  static FactsForm of(OrderFacts facts) {
    return new FactsForm(
        facts.order().toString(),
        facts.account().toString(),
        MoneyForm.of(facts.total()),
        facts.lines(),
        facts.copies(),
        facts.mostCopiesOfOneBook(),
        facts.digital(),
        facts.guest(),
        facts.destination() == null ? null : DestinationForm.of(facts.destination()),
        facts.placedAt().toString());
  }

  /** Where the parcel goes. */
  record DestinationForm(String country, @Nullable String region, @Nullable String postalCode) {

    static DestinationForm of(OrderFacts.Destination destination) {
      return new DestinationForm(
          destination.country(), destination.region(), destination.postalCode());
    }
  }
}
