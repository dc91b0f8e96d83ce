package io.shuchengperf.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogFileTests {

  @Test
  void itIsToldHowFarAnImportIsAndWhatIsLeft() {
    assertThat(CatalogFile.words(state(500_000, 4000), 2_000_000))
        .isEqualTo("imported 500,000 of 2,000,000 books, 4,000 a second, 375 s left");
  }

  @Test
  void anImportThatHasJustBegunTellsNoEnd() {
    assertThat(CatalogFile.words(state(0, 0), 1000))
        .isEqualTo("imported 0 of 1,000 books, 0 a second");
  }

  private static JsonNode state(long read, double perSecond) {
    return new JsonMapper().createObjectNode().put("read", read).put("perSecond", perSecond);
  }
}
