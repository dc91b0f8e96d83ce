package io.shucheng.search.persistence.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseSegmentsTests {

  private final ChineseSegments segments = new ChineseSegments();
  private final WordReader reader = new WordReader();

  @ParameterizedTest
  @CsvSource({
    "平凡的世界, 平凡|世界",
    "百年孤独, 百年|孤独",
    "紅樓夢曹雪芹, 红楼梦|曹雪芹",
    "三体刘慈欣, 三体刘慈欣",
    "挪威的森林村上春树, 挪威|森林|村上春树",
    "的了, 的了",
    "𠮷野家, 𠮷野家",
  })
  void aRunIsPartedIntoWords(String run, String parts) {
    List<Word> words = reader.read(run);

    assertThat(segments.of(words))
        .extracting(part -> part.stream().map(Word::form).collect(Collectors.joining()))
        .containsExactly(parts.split("\\|"));
  }
}
