package io.shuchengperf.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextsTests {

  private static final List<String> TITLES =
      List.of("Dra Boust Plaick", "Gou Feath", "Wand Trel Kom Hi", "水浒传演义", "红楼梦续");

  private final Texts measured = Texts.toMeasure(TITLES, new Random(1));
  private final Texts warmUp = Texts.toWarmUp(TITLES, new Random(1));

  @Test
  void whatIsMeasuredIsNeverAskedBefore() {
    List<String> all = Texts.distinct(measured::words, 100);

    assertThat(all).isNotEmpty().doesNotHaveDuplicates().allMatch(text -> text.contains(" "));
    assertThat(Texts.distinct(warmUp::words, 100)).isNotEmpty().doesNotContainAnyElementsOf(all);
    assertThat(Texts.distinct(warmUp::beginning, 100))
        .doesNotContainAnyElementsOf(Texts.distinct(measured::beginning, 100));
  }

  @Test
  void aBeginningHasTwoToFourLettersOrTwoCharacters() {
    assertThat(Texts.distinct(measured::beginning, 100))
        .allMatch(text -> text.length() >= 2 && text.length() <= 4)
        .allMatch(text -> !Texts.isChinese(text) || text.length() == 2)
        .anyMatch(Texts::isChinese);
  }

  @Test
  void charactersStandTogetherInATitle() {
    assertThat(Texts.distinct(measured::characters, 100))
        .allMatch(text -> TITLES.stream().anyMatch(title -> title.contains(text)));
  }

  @Test
  void whereNothingIsNewItEnds() {
    assertThat(Texts.distinct(() -> "the same", 2)).containsExactly("the same");
  }
}
