package io.shuchengperf.searching;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuchengperf.machine.Machine;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CostsPageTests {

  private static final SearchSettings SETTINGS =
      new SearchSettings(List.of(100_000, 2_000_000), 1_000, 4);

  @Test
  void goalsAreJudgedByTheFigures() {
    String page = page(costs(100_000, 399, 8_001), costs(2_000_000, 1_300, 7_999));

    assertThat(row(page, "two words"))
        .isEqualTo(
            "| **two words of a title**, not asked before, CPU µs | 399, goal at most 400: **met** | 1,300 |");
    assertThat(row(page, "– times that of")).contains("| 1.0 | 3.3, goal at most 3: **not met** |");
    assertThat(row(page, "– times the shop's"))
        .contains("| 20.1, goal at least 20: **met** | 6.2, goal at least 20: **not met** |");
    assertThat(row(page, "indexing"))
        .contains(
            "| 8,001, goal at least 8,000: **met** | 7,999, goal at least 8,000: **not met** |");
  }

  @Test
  void whatIsKeptIsComparedWithALook() {
    assertThat(row(page(costs(100_000, 399, 8_001)), "kept"))
        .contains("399, goal at most 399, give or take 10%: **met**");
  }

  @Test
  void whatTheShopDoesNotTellIsNotGuessedAt() {
    assertThat(row(page(costs(100_000, 399, 8_001)), "opening")).contains("not told");
  }

  @Test
  void eachSizeHasAColumn() {
    assertThat(page(costs(100_000, 399, 1), costs(2_000_000, 399, 1)))
        .contains("| | 100,000 books | 2,000,000 books |\n| --- | ---: | ---: |\n");
  }

  private static String page(Costs... costs) {
    return CostsPage.of(
        List.of(costs), SETTINGS, new Machine("Linux", "a processor", 2, 1, "Java"), "2026-11-30");
  }

  private static String row(String page, String with) {
    return page.lines()
        .filter(line -> line.startsWith("|") && line.contains(with))
        .findFirst()
        .orElseThrow();
  }

  private static Costs costs(int books, double microseconds, double indexing) {
    Map<Kind, Asking.Cost> shop = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      shop.put(kind, new Asking.Cost(1_000, microseconds, 2));
    }
    return new Costs(
        books,
        1,
        new WarmUp.Ended(20, 1_000, true),
        0.1,
        shop,
        Map.of(Kind.WORDS, new FullText.Cost(100, 8_020)),
        Map.of(Kind.WORDS, 12.0),
        OptionalLong.empty(),
        new Indexing(indexing, 1_000, books, 0, false),
        OptionalDouble.empty());
  }
}
