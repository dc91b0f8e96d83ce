package io.shucheng.storefront.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

  @ParameterizedTest
  @CsvSource({"/,/", "/search?q=a%20b,/search?q=a%20b", "/书,/%E4%B9%A6", "/a//b,/a//b"})
  void pathsOfTheShopAreTaken(String text, String path) {
    assertThat(LocalPath.parse(text)).map(LocalPath::value).contains(path);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "", "a", "//a", "///a", "/\\a", "\\/a", "http:/a", "/a b", "/\n", "/\u0000", "/a\\b", "/%zz"
      })
  void whatCouldLeadElsewhereIsNone(String text) {
    assertThat(LocalPath.parse(text)).isEmpty();
  }
}
