package io.shucheng.search.persistence.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimplifiedTests {

  /** The form of 1964 that names kept, as in 钱锺书, and a variant, as in 射鵰英雄傳. */
  private static final Map<String, String> BY_HAND = Map.of("锺", "钟", "鵰", "雕");

  @Test
  void charactersAreSimplifiedAsByIcuAndSomeByHand() {
    Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
    for (char c = 0x3300; c < 0xA100; c++) {
      String text = Character.toString(c);
      String byIcu = icu.transliterate(text);
      String otherwise = byIcu.length() == 1 ? byIcu : text;
      assertThat(simplified(text)).isEqualTo(BY_HAND.getOrDefault(text, otherwise));
    }
  }

  private static String simplified(String text) {
    char[] characters = text.toCharArray();
    Simplified.simplify(characters, characters.length);
    return new String(characters);
  }
}
