package io.shuchengperf.relevance;

import io.shuchengperf.shop.UnusableShopException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The works that a shop's books belong to, as its own export tells. */
final class DemoWorks {

  private static final JsonMapper JSON = new JsonMapper();

  private final Map<Long, Long> ofBooks = new HashMap<>();
  private final Map<String, Long> ofReferences = new HashMap<>();

  private DemoWorks() {}

  /**
   * @param export of the catalog, a JSON object a line
   */
  static DemoWorks read(String export) {
    DemoWorks works = new DemoWorks();
    export.lines().filter(line -> !line.isBlank()).map(JSON::readTree).forEach(works::add);
    return works;
  }

  private void add(JsonNode book) {
    long work = book.required("workId").asLong();
    ofBooks.put(book.required("id").asLong(), work);
    for (JsonNode source : book.required("sources")) {
      ofReferences.put(source.required("reference").asString(), work);
    }
  }

  /** The work of a hit. */
  long of(long book) {
    Long work = ofBooks.get(book);
    if (work == null) {
      throw new UnusableShopException("book " + book + " was found and is not in the export");
    }
    return work;
  }

  /** Grades of references as grades of works, the best of a work's editions. */
  Map<Long, Integer> grades(Map<String, Integer> ofReferences) {
    Map<Long, Integer> grades = new HashMap<>();
    ofReferences.forEach(
        (reference, grade) -> {
          Long work = this.ofReferences.get(reference);
          if (work == null) {
            throw new UnusableShopException(
                "the shop has no book of reference %s: it has to be a fresh demo"
                    .formatted(reference));
          }
          grades.merge(work, grade, Math::max);
        });
    return grades;
  }
}
