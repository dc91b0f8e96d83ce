package io.shucheng.search.persistence.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PinyinTests {

  private final WordReader words = new WordReader();

  @Test
  void aCharacterMayBeReadInSeveralWays() {
    assertThat(Pinyin.readings("三")).containsExactly("san");
    assertThat(Pinyin.readings("长")).containsExactly("chang", "zhang");
    assertThat(Pinyin.readings("女")).containsExactly("nu", "nv");
    assertThat(Pinyin.readings("x")).isEmpty();
  }

  @Test
  void aWordIsPartedInEveryWay() {
    assertThat(Pinyin.partings("santi")).containsExactly(List.of("san", "ti"));
    assertThat(Pinyin.partings("xian")).containsExactly(List.of("xian"), List.of("xi", "an"));
    assertThat(Pinyin.partings("tolkien")).isEmpty();
    assertThat(Pinyin.partings("a".repeat(500))).isEmpty();
    assertThat(Pinyin.partings("an".repeat(20))).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void namesArePairsAWordAndInitials() {
    List<Word> name = words.read("長樂未央");

    assertThat(PinyinForms.pairs(name))
        .containsExactly(
            "chang le", "chang yue", "zhang le", "zhang yue", "le wei", "yue wei", "wei yang");
    assertThat(PinyinForms.joined(name)).contains("changleweiyang");
    assertThat(PinyinForms.initials(name)).containsExactly("clwy", "cywy", "zlwy", "zywy");
  }

  @Test
  void whatIsNotChineseHasNoPinyin() {
    assertThat(PinyinForms.joined(words.read("Dune"))).isEmpty();
    assertThat(PinyinForms.initials(words.read("One Two Three"))).isEmpty();
    assertThat(PinyinForms.joined(words.read("1Q84 三体"))).contains("1q84santi");
  }
}
