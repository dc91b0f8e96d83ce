package io.shuchengperf.orders;

import io.shuchengperf.shop.UnusableShopException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what ordering's measuring program prints: its rounds, and pgbench's figures after them. */
final class PlacingOutput {

  private static final Pattern ROUND =
      Pattern.compile(
          "round \\d+: (\\w+) +(\\d+) callers: +([\\d.]+) orders/s; .*Java +([\\d.]+), PostgreSQL +([\\d.]+), together.*");

  private static final Pattern PGBENCH =
      Pattern.compile("pgbench .*-c (\\d+) .* -N .*tps = ([\\d.]+).*");

  private final List<Placing> medians;
  private final Map<Integer, Double> pgbench;

  private PlacingOutput(List<Placing> medians, Map<Integer, Double> pgbench) {
    this.medians = medians;
    this.pgbench = pgbench;
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
    Map<Integer, Double> tps = new TreeMap<>();
    output
        .lines()
        .map(String::strip)
        .flatMap(line -> PGBENCH.matcher(line).results())
        .forEach(found -> tps.put(Integer.valueOf(found.group(1)), Double.valueOf(found.group(2))));
    return new PlacingOutput(medians(rounds), tps);
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

  /** Transactions a second of {@code pgbench -N} by connections. */
  Map<Integer, Double> pgbench() {
    return pgbench;
  }
}
