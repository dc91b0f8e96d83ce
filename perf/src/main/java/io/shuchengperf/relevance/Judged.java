package io.shuchengperf.relevance;

import java.util.List;

/**
 * How a query was answered.
 *
 * @param ndcg of the first ten, 0 to 1
 * @param succeeded whether what is meant stands first
 * @param total how many works the shop found
 * @param titles of the first hits
 */
record Judged(JudgedQuery query, double ndcg, boolean succeeded, long total, List<String> titles) {

  static double ndcg(List<Judged> queries) {
    return queries.stream().mapToDouble(Judged::ndcg).average().orElse(0);
  }

  /** The share of queries whose first hit is what is meant. */
  static double success(List<Judged> queries) {
    return queries.stream().mapToDouble(query -> query.succeeded() ? 1 : 0).average().orElse(0);
  }
}
