package io.shucheng.storefront.http.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.search.Suggestion;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTests {

  @ParameterizedTest
  @CsvSource({
    "hun,The Hunger Games,'The ',Hun,ger Games",
    "GAMES,The Hunger Games,'The Hunger ',Games,''",
    "体,三体,三,体,''",
    "the hunger games,The Hunger Games,'',The Hunger Games,''",
    "i,İstanbul,'',İ,stanbul",
    "san ti,三体,三体,'',''",
    "longer than it,short,short,'',''",
    "'',short,short,'',''"
  })
  void whatWasTypedIsCutOut(String typed, String text, String before, String found, String after) {
    Suggestion suggestion = new Suggestion(Suggestion.Kind.SERIES, text, null);
    assertThat(new Suggestions(typed, List.of(suggestion)).cut(suggestion))
        .isEqualTo(new Suggestions.Cut(before, found, after));
  }
}
