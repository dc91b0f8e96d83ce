package io.shucheng.platform.profiling.http;

import io.shucheng.platform.profiling.domain.StatementCost;
import io.shucheng.platform.profiling.domain.StatementCosts;
import io.shucheng.platform.web.ListLimit;
import io.shucheng.platform.web.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the database's time goes, for those who keep the shop running. */
@RestController
@RequestMapping("/api/v2/operations/statements")
@PreAuthorize("hasRole('OPERATOR')")
class StatementsHandler {

  private static final double NANOS_OF_A_MILLI = 1e6;

  private final StatementCosts costs;

  StatementsHandler(StatementCosts costs) {
    this.costs = costs;
  }

  /** The dearest first. */
  record StatementsBody(List<StatementBody> items) {}

  /** Times are milliseconds. */
  record StatementBody(
      String statement,
      long calls,
      double totalMillis,
      double meanMillis,
      double longestMillis,
      long rows) {

    static StatementBody of(StatementCost cost) {
      return new StatementBody(
          cost.text(),
          cost.calls(),
          millis(cost.total()),
          millis(cost.mean()),
          millis(cost.longest()),
          cost.rows());
    }

    private static double millis(Duration time) {
      return time.toNanos() / NANOS_OF_A_MILLI;
    }
  }

  @GetMapping
  StatementsBody show(
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable Integer limit) {
    return new StatementsBody(
        costs
            .dearest(order(sort), ListLimit.of(limit))
            .orElseThrow(
                () ->
                    Problem.notFound(
                        "the database does not measure statements; have its administrator add"
                            + " pg_stat_statements to shared_preload_libraries, start it anew,"
                            + " and run: create extension pg_stat_statements"))
            .stream()
            .map(StatementBody::of)
            .toList());
  }

  private static StatementCosts.Order order(@Nullable String sort) {
    if (sort == null) {
      return StatementCosts.Order.TOTAL;
    }
    return Arrays.stream(StatementCosts.Order.values())
        .filter(order -> word(order).equals(sort))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badParameter(
                    "sort",
                    "there is no such order; name one of "
                        + Arrays.stream(StatementCosts.Order.values())
                            .map(StatementsHandler::word)
                            .toList()));
  }

  private static String word(StatementCosts.Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }
}
