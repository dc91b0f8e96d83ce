package io.shucheng.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchQueryTests {

  @Test
  void pagesOfAQueryHaveOneName() {
    SearchQuery query = Queries.of("emma").build();

    assertThat(query.withPage(7, "cursor").name()).isEqualTo(query.name());
  }

  @Test
  void otherQueriesHaveOtherNames() {
    assertThat(
            new String[] {
              Queries.of("emma").build().name(),
              Queries.of("emma").contributors("a, b").build().name(),
              Queries.of("emma").contributors("a", "b").build().name(),
              Queries.of("emma").languages("a", "b").build().name(),
              Queries.of("emma").contributors("a1:b").build().name(),
              Queries.of("emma").inStock(false).build().name(),
              Queries.of("emma").prices("1", null).build().name(),
              Queries.of("emma").prices(null, "1").build().name(),
              Queries.of("emma").sort(SearchQuery.Sort.NEWEST).build().name(),
              Queries.of("emma").group(SearchQuery.Group.EDITION).build().name()
            })
        .doesNotHaveDuplicates();
  }
}
