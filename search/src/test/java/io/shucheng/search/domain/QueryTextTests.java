package io.shucheng.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.search.domain.QueryText.Part;
import org.junit.jupiter.api.Test;

class QueryTextTests {

  @Test
  void quotedWordsAreAPartOfTheirOwn() {
    assertThat(QueryText.of("one \"two three\" four").parts())
        .containsExactly(
            new Part("one ", 0, false),
            new Part("two three", 5, true),
            new Part(" four", 15, false));
  }

  @Test
  void everyPairOfMarksQuotes() {
    assertThat(QueryText.of("“一二”「三四」«five»").parts())
        .extracting(Part::quoted)
        .containsExactly(true, true, true);
  }

  @Test
  void aMarkAloneIsNone() {
    assertThat(QueryText.of("one \"two").parts()).containsExactly(new Part("one \"two", 0, false));
  }

  @Test
  void nothingHasNoParts() {
    assertThat(QueryText.of(" \"\" \" \" ").parts()).isEmpty();
  }

  @Test
  void aLongTextIsCut() {
    assertThat(QueryText.of("a".repeat(600)).parts().getFirst().text()).hasSize(500);
  }
}
