package io.shucheng.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.ContributorRole;
import io.shucheng.catalog.ProductForm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles are known again, and availability is decided. */
class MatchingTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Wasp Factory|the wásp  FACTORY!",
        "Ender's Game|Enders Game",
        "三体：黑暗森林|三体 黑暗森林",
        "ＡＢＣ１|abc1",
        "Œuvre — complète|œuvre complete",
      })
  void foldedTextMindsNeitherCaseNorWidthNorMarks(String one, String other) {
    assertThat(FoldedText.of(one)).isEqualTo(FoldedText.of(other));
  }

  @Test
  void namesMatchWhicheverWayTheyAreTurned() {
    assertThat(MatchKey.ofEdition("T", List.of(author("Harper Lee"))))
        .isEqualTo(MatchKey.ofEdition("t", List.of(author("Lee, Harper"))))
        .isNotEqualTo(MatchKey.ofEdition("T", List.of(author("Bruce Lee"))));
  }

  @Test
  void aWorkWithoutContributorsStandsAlone() {
    assertThat(MatchKey.ofWork("Calendar", List.of())).isNull();
    assertThat(MatchKey.ofWork("!!!", List.of(author("X")))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "true,ACTIVE,PAPERBACK,true,true,NOT_FOR_SALE",
    "false,ACTIVE,PAPERBACK,true,true,IN_STOCK",
    "false,,,true,true,IN_STOCK",
    "false,ACTIVE,PAPERBACK,true,false,OUT_OF_STOCK",
    "false,ACTIVE,EBOOK,true,false,IN_STOCK",
    "false,ACTIVE,EBOOK,false,true,NOT_FOR_SALE",
    "false,FORTHCOMING,EBOOK,true,true,NOT_YET_AVAILABLE",
    "false,OUT_OF_PRINT,PAPERBACK,true,true,NOT_FOR_SALE",
    "false,CANCELLED,PAPERBACK,true,true,NOT_FOR_SALE",
  })
  void availabilityIsDecided(
      boolean withdrawn,
      PublishingStatus status,
      ProductForm form,
      boolean priced,
      boolean inStock,
      Availability availability) {
    assertThat(new Sale(withdrawn, status, form, priced, inStock).availability())
        .isEqualTo(availability);
  }

  private static Contributor author(String name) {
    return new Contributor(name, ContributorRole.AUTHOR);
  }
}
