package io.shucheng.stripe.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTests {

  @ParameterizedTest
  @CsvSource({
    "zh,zh",
    "zh-CN,zh",
    "zh-Hans,zh",
    "zh-Hans-CN,zh",
    "zh-TW,zh-TW",
    "zh-Hant,zh-TW",
    "zh-Hant-TW,zh-TW",
    "zh-HK,zh-HK",
    "zh-Hant-HK,zh-HK",
    "en,en",
    "en-US,en",
    "en-GB,en-GB",
    "pt-BR,pt-BR",
    "no,nb",
    "nn-NO,nb",
    "id,id",
    "ar,auto",
    "und,auto"
  })
  void stripesPageSpeaksTheCustomersLanguage(String language, String locale) {
    assertThat(PageLanguage.of(Locale.forLanguageTag(language)).getValue()).isEqualTo(locale);
  }
}
