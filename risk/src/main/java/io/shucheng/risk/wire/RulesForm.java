package io.shucheng.risk.wire;

import io.shucheng.platform.money.Money;
import io.shucheng.risk.domain.Place;
import io.shucheng.risk.domain.Rules;
import io.shucheng.risk.domain.Threshold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules as JSON; what is left out bounds nothing. */
record RulesForm(
    @Nullable TotalForm total,
    @Nullable CopiesForm copies,
    @Nullable CopiesForm copiesOfOneBook,
    @Nullable List<PlaceForm> refusedPlaces,
    @Nullable List<PlaceForm> reviewedPlaces) {

  static RulesForm of(Rules rules) {
    return new RulesForm(
        TotalForm.of(rules.total()),
        CopiesForm.of(rules.copies()),
        CopiesForm.of(rules.copiesOfOneBook()),
        rules.refusedPlaces().stream().map(PlaceForm::of).toList(),
        rules.reviewedPlaces().stream().map(PlaceForm::of).toList());
  }

  Rules read() {
    return new Rules(
        total == null ? Threshold.none() : total.read(),
        copies == null ? Threshold.none() : copies.read(),
        copiesOfOneBook == null ? Threshold.none() : copiesOfOneBook.read(),
        places(refusedPlaces),
        places(reviewedPlaces));
  }

  private static List<Place> places(@Nullable List<PlaceForm> forms) {
    return forms == null ? List.of() : forms.stream().map(PlaceForm::read).toList();
  }

  /** Bounds of what an order costs. */
  record TotalForm(@Nullable MoneyForm reviewAbove, @Nullable MoneyForm refuseAbove) {

    static TotalForm of(Threshold<Money> bounds) {
      return new TotalForm(form(bounds.reviewAbove()), form(bounds.refuseAbove()));
    }

    Threshold<Money> read() {
      return new Threshold<>(money(reviewAbove), money(refuseAbove));
    }

    private static @Nullable MoneyForm form(@Nullable Money money) {
      return money == null ? null : MoneyForm.of(money);
    }

    private static @Nullable Money money(@Nullable MoneyForm form) {
      return form == null ? null : form.read();
    }
  }

  /** Bounds of how many copies. */
  record CopiesForm(@Nullable Integer reviewAbove, @Nullable Integer refuseAbove) {

    static CopiesForm of(Threshold<Integer> bounds) {
      return new CopiesForm(bounds.reviewAbove(), bounds.refuseAbove());
    }

    Threshold<Integer> read() {
      return new Threshold<>(reviewAbove, refuseAbove);
    }
  }

  /** A country or a part of it. */
  record PlaceForm(@Nullable String country, @Nullable String region, @Nullable String postalCode) {

    static PlaceForm of(Place place) {
      return new PlaceForm(place.country(), place.region(), place.postalCode());
    }

    Place read() {
      return new Place(country == null ? "" : country, region, postalCode);
    }
  }
}
