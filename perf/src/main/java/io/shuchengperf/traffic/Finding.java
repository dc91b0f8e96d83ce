package io.shuchengperf.traffic;

import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.List;

/** Searches, and looks at a hit. */
final class Finding {

  private Finding() {}

  static ChainBuilder search(Step step) {
    return step.of(
        Kind.SEARCH,
        http(Kind.SEARCH.label())
            .get("/api/v1/search")
            .queryParam("q", session -> Visitor.of(session).chooseTerm()),
        new int[] {200},
        Answers::hits,
        Visitor::found,
        visitor -> visitor.found(List.of()));
  }

  static ChainBuilder look(Step step) {
    return step.of(
        Kind.LOOK,
        http(Kind.LOOK.label()).get(session -> "/api/v1/books/" + Visitor.of(session).chooseBook()),
        new int[] {200},
        _ -> {});
  }
}
