package io.shucheng.search.relevance;

import io.shucheng.search.SearchInTest;
import io.shucheng.search.SearchQuery;
import io.shucheng.search.SearchResult.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How judged queries were answered. */
record Asked(List<Answer> answers) {

  /**
   * How one was.
   *
   * @param found works, as references
   */
  record Answer(
      JudgedQuery query,
      List<String> found,
      @Nullable String corrected,
      double ndcg,
      boolean succeeded) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.2f %s '%s' found %s (%s), meant %s",
          ndcg,
          query.kind(),
          query.text(),
          found,
          corrected,
          query.grades());
    }
  }

  static Asked of(SearchInTest shop, DemoBooks demo, List<JudgedQuery> queries) {
    Map<String, String> works = demo.works();
    List<Answer> answers = new ArrayList<>();
    for (JudgedQuery query : queries) {
      Map<String, Integer> grades = new HashMap<>();
      query
          .grades()
          .forEach(
              (reference, grade) ->
                  grades.merge(works.getOrDefault(reference, reference), grade, Math::max));
      var result = shop.find(SearchQuery.of(query.text(), 10));
      List<String> found =
          result.items().stream().map(Hit::id).map(id -> demo.workOf(id.value())).toList();
      answers.add(
          new Answer(
              query,
              found,
              result.correctedQuery(),
              Ranking.ndcg(found, grades),
              Ranking.succeeds(found, grades)));
    }
    return new Asked(answers);
  }

  double ndcg() {
    return answers.stream().mapToDouble(Answer::ndcg).average().orElse(0);
  }

  double success() {
    return answers.stream().mapToDouble(answer -> answer.succeeded() ? 1 : 0).average().orElse(0);
  }

  /** The worst answers, a line each. */
  String worst(int most) {
    return answers.stream()
        .sorted(Comparator.comparingDouble(Answer::ndcg))
        .limit(most)
        .map(Answer::toString)
        .collect(Collectors.joining("\n"));
  }
}
