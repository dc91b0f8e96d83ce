package io.shucheng.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.search.domain.QueryText.Part;
import org.junit.jupiter.api.Test;

class QueryTextTests {

  @Test
  void quotedWordsAreAPartOfTheirOwn() {
    assertThat(QueryText.of("one \"two three\" four").parts())
        .containsExactly(
            new Part("one ", 0, false, false),
            new Part("two three", 5, true, false),
            new Part(" four", 15, false, false));
  }

  @Test
  void everyPairOfMarksQuotes() {
    assertThat(QueryText.of("“一二”「三四」«five»").parts())
        .extracting(Part::quoted)
        .containsExactly(true, true, true);
  }

  @Test
  void aMarkAloneIsNone() {
    assertThat(QueryText.of("one \"two").parts())
        .containsExactly(new Part("one \"two", 0, false, false));
  }

  @Test
  void nothingHasNoParts() {
    assertThat(QueryText.of(" \"\" \" \" ").parts()).isEmpty();
  }

  @Test
  void aLongTextIsCut() {
    assertThat(QueryText.of("a".repeat(600)).parts().getFirst().text()).hasSize(500);
  }

  @Test
  void aMinusBeforeAWordOrAPhraseExcludesIt() {
    assertThat(QueryText.of("one -two -\"three four\" five-six -7").parts())
        .containsExactly(
            new Part("one ", 0, false, false),
            new Part("two", 5, false, true),
            new Part("three four", 11, true, true),
            new Part(" five-six -7", 22, false, false));
  }

  @Test
  void whereEverythingIsExcludedNothingIs() {
    assertThat(QueryText.of("-one").parts()).containsExactly(new Part("one", 1, false, false));
  }
}
