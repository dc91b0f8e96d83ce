package io.shuchengperf.orders;

import io.shuchengperf.shop.UnusableShopException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what ordering's measuring program prints: its rounds. */
final class PlacingOutput {

  private static final Pattern ROUND =
      Pattern.compile(
          "round \\d+: (\\w+) +(\\d+) callers: +([\\d.]+) a second; .*Java +([\\d.]+), PostgreSQL +([\\d.]+), together.*");

  private final List<Placing> medians;

  private PlacingOutput(List<Placing> medians) {
    this.medians = medians;
  }

  /**
   * @throws UnusableShopException if there is nothing measured in it
   */
  static PlacingOutput read(String output) {
    List<Placing> rounds =
        output
            .lines()
            .map(String::strip)
            .flatMap(line -> ROUND.matcher(line).results())
            .map(PlacingOutput::placing)
            .toList();
    if (rounds.isEmpty()) {
      throw new UnusableShopException(
          "there are no rounds in the measuring program's output:\n" + output);
    }
    return new PlacingOutput(medians(rounds));
  }

  private static Placing placing(MatchResult found) {
    return new Placing(
        found.group(1),
        Integer.parseInt(found.group(2)),
        Double.parseDouble(found.group(3)),
        Double.parseDouble(found.group(4)),
        Double.parseDouble(found.group(5)));
  }

  private static List<Placing> medians(List<Placing> rounds) {
    List<Placing> medians = new ArrayList<>();
    rounds.stream()
        .collect(Collectors.groupingBy(each -> each.way() + each.callers()))
        .values()
        .forEach(
            same ->
                medians.add(
                    same.stream()
                        .sorted(Comparator.comparingDouble(Placing::perSecond))
                        .toList()
                        .get(same.size() / 2)));
    medians.sort(Comparator.comparing(Placing::way).thenComparingInt(Placing::callers));
    return medians;
  }

  /** Of each way at each number of callers the round that was neither quick nor slow. */
  List<Placing> medians(String way) {
    return medians.stream().filter(each -> each.way().equals(way)).toList();
  }

  /**
   * The same at one number of callers.
   *
   * @throws UnusableShopException if it was not measured
   */
  Placing median(String way, int callers) {
    return medians(way).stream()
        .filter(each -> each.callers() == callers)
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableShopException(
                    "%s was not measured at %d callers".formatted(way, callers)));
  }
}
