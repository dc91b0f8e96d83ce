package io.shucheng.catalog.feeds.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shucheng.catalog.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles, languages, dates and descriptions as feeds write them. */
class FeedTextTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Hunger Games (The Hunger Games, #1)|The Hunger Games|The Hunger Games|1",
        "Night (The Night Trilogy #1)|Night|The Night Trilogy|1",
        "The Shadow of the Wind (The Cemetery of Forgotten Books,  #1)|The Shadow of the Wind|The Cemetery of Forgotten Books|1",
        "Four: A Divergent Story Collection (Divergent, #0.1 - 0.4)|Four: A Divergent Story Collection|Divergent|0.1-0.4",
        "Ranma ½, Vol. 1 (Ranma ½ (US 2nd), #1)|Ranma ½, Vol. 1|Ranma ½ (US 2nd)|1",
        "Raising Steam (Discworld, #40, Moist von Lipwig #3 )|Raising Steam|Discworld|40",
        "Day by Day Armageddon (Day by Day Armageddon,#1)|Day by Day Armageddon|Day by Day Armageddon|1",
        "I Am America (And So Can You!)|I Am America (And So Can You!)||",
        "The Firm (Penguin Readers, Level 5)|The Firm (Penguin Readers, Level 5)||",
        "Saga #1|Saga #1||",
        "(#1)|(#1)||",
      })
  void seriesArePartedFromTitles(String text, String title, String series, String number) {
    assertThat(SeriesTitle.parse(text))
        .isEqualTo(new SeriesTitle(title, series == null ? null : new Series(series, number)));
  }

  @ParameterizedTest
  @CsvSource({
    "eng,en",
    "en-US,en",
    "en-GB,en",
    "fre,fr",
    "fra,fr",
    "ger,de",
    "per,fa",
    "rum,ro",
    "nl,nl",
    "fil,fil",
    "chi,zh",
    "zho,zh",
    "zh-TW,zh-Hant",
    "zh_CN,zh-Hans",
    "zh-Hant,zh-Hant",
    "mul,",
    "und,",
    "xx,",
    "??,",
    "english,"
  })
  void languagesAreKeptInOneWay(String text, String tag) {
    assertThat(LanguageTag.of(text)).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "1999,1999",
    "199905,1999-05",
    "19990501,1999-05-01",
    "1999-5-1,1999-05-01",
    "12/31/2000,2000-12-31",
    "1994年10月1日,1994-10-01",
    "19990000,1999",
    "20180621T1115,2018-06-21",
    "0000,"
  })
  void datesAreReadAsExactlyAsTheyAreKnown(String text, String date) {
    assertThat(String.valueOf(DateText.parse("date", text)))
        .isEqualTo(date == null ? "null" : date);
  }

  @ParameterizedTest
  @CsvSource({"20163112", "11/31/2000", "20010229", "tomorrow", "99"})
  void datesOfNoDayAreRefused(String text) {
    assertThatExceptionOfType(BadValueException.class)
        .isThrownBy(() -> DateText.parse("date", text));
  }

  @Test
  void descriptionsKeepWhatIsHarmless() {
    assertThat(
            SafeHtml.of(
                "text", "<p>A <b>bold</b> <a href='javascript:x'>link</a></p><script>x</script>"))
        .isEqualTo("<p>A <b>bold</b> link</p>");
    assertThat(SafeHtml.of("text", "&lt;p&gt;Escaped&lt;/p&gt;")).isEqualTo("<p>Escaped</p>");
    assertThat(SafeHtml.of("text", "One.\n\nTwo & three."))
        .isEqualTo("<p>One.</p><p>Two &amp; three.</p>");
    assertThat(SafeHtml.of("text", "<script>only</script>")).isNull();
  }

  @Test
  void plainTextHasNoTagsAndSingleSpaces() {
    assertThat(PlainText.of("  A\t<i>B</i>\u00a0 C &amp;lt; D < E ")).isEqualTo("A B C < D < E");
    assertThat(PlainText.of("\u0007")).isNull();
    assertThat(PlainText.of("R&D, AT&T")).isEqualTo("R&D, AT&T");
  }
}
