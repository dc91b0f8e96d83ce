package io.shuchengperf.relevance;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The published page, in Markdown. */
final class RelevancePage {

  private static final int WORST = 10;

  private RelevancePage() {}

  /**
   * @param date of the measurement
   */
  static String of(List<Judged> queries, String date) {
    StringBuilder page =
        new StringBuilder(
            """
            # How well the search answers

            Made by `./mvnw -pl perf -Prelevance` ([the laboratory](../laboratory.md)) on %s; run it and this page is written again.

            %d queries were judged over the demo's books ([judged-queries.tsv](../../search/src/test/resources/relevance/judged-queries.tsv), whose head tells by which rules), and asked as a client asks: `GET /api/v1/search?q=…&limit=10`. nDCG@10 is 1 where the first ten hits stand as they should (gain 2^grade − 1); success@1 is the share of queries whose first hit is what is meant.

            | kind of query | queries | nDCG@10 | success@1 |
            | --- | ---: | ---: | ---: |
            """
                .formatted(date, queries.size()));
    Map<String, List<Judged>> kinds =
        queries.stream()
            .collect(
                Collectors.groupingBy(
                    judged -> judged.query().kind(), TreeMap::new, Collectors.toList()));
    kinds.forEach((kind, of) -> page.append(row(kind, of)));
    page.append(row("**all**", queries));
    page.append(
        """

        ## The worst ten

        | query | kind | nDCG@10 | found | first hits | meant |
        | --- | --- | ---: | ---: | --- | --- |
        """);
    queries.stream()
        .sorted(Comparator.comparingDouble(Judged::ndcg))
        .limit(WORST)
        .forEach(judged -> page.append(row(judged)));
    return page.toString();
  }

  private static String row(String kind, List<Judged> queries) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f |%n",
        kind,
        queries.size(),
        Judged.ndcg(queries),
        Judged.success(queries));
  }

  private static String row(Judged judged) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.2f | %,d | %s | %s |%n",
        cell(judged.query().text()),
        judged.query().kind(),
        judged.ndcg(),
        judged.total(),
        cell(judged.titles().stream().limit(3).collect(Collectors.joining("; "))),
        cell(judged.query().meant()));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
