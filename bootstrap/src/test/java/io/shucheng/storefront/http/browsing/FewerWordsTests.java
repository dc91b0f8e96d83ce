package io.shucheng.storefront.http.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FewerWordsTests {

  @ParameterizedTest
  @ValueSource(strings = {"", "one", "三体", "one one", "one –", "\"one\" -"})
  void oneWordHasNoFewer(String text) {
    assertThat(new FewerWords(text).all()).isEmpty();
  }

  @Test
  void aFewWordsHaveEachLeftOutTheLastFirst() {
    assertThat(new FewerWords("one two").all()).containsExactly("one", "two");
    assertThat(new FewerWords(" one\u3000two “three” ").all())
        .containsExactly("one two", "one three", "two three");
    assertThat(new FewerWords("a b c d").all()).hasSize(4);
  }

  @Test
  void manyWordsLeaveTheLongest() {
    assertThat(new FewerWords("the very long winter of my discontent").all())
        .containsExactly("discontent", "winter", "very", "long");
  }

  @Test
  void aWordThatMustBeMissingIsNeverLookedForAlone() {
    assertThat(new FewerWords("potter -stone").all()).containsExactly("potter");
    assertThat(new FewerWords("a b c d -voldemort").all()).containsExactly("a", "b", "c", "d");
  }
}
