package io.shucheng.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.ordering.Address;
import org.junit.jupiter.api.Test;

class PostalRulesTests {

  @Test
  void anAddressWithoutItsOptionalPartsIsFine() {
    assertThat(PostalRules.check(new Address("李雷", "街 1", "北京", null, null, "CN", null))).isEmpty();
  }

  @Test
  void theFirstPartThatCannotBeIsNamed() {
    assertThat(part(new Address(" ", "s", "c", null, null, "CN", null))).isEqualTo("recipient");
    assertThat(part(new Address("r", "s".repeat(201), "c", null, null, "CN", null)))
        .isEqualTo("street");
    assertThat(part(new Address("r", "s", "c\u0000", null, null, "CN", null))).isEqualTo("city");
    assertThat(part(new Address("r", "s", "c", "\ud800", null, "CN", null))).isEqualTo("region");
    assertThat(part(new Address("r", "s", "c", null, "1".repeat(300), "CN", null)))
        .isEqualTo("postalCode");
    assertThat(part(new Address("r", "s", "c", null, null, "China", null))).isEqualTo("country");
    assertThat(part(new Address("r", "s", "c", null, null, "cn", null))).isEqualTo("country");
    assertThat(part(new Address("r", "s", "c", null, null, "CN", "\n"))).isEqualTo("phone");
  }

  @Test
  void charactersAreCountedAsPeopleDo() {
    assertThat(PostalRules.check(new Address("😀".repeat(200), "s", "c", null, null, "CN", null)))
        .isEmpty();
  }

  private static String part(Address address) {
    return PostalRules.check(address).orElseThrow().part();
  }
}
