package io.shucheng.catalog.feeds.onix;

import static io.shucheng.catalog.feeds.onix.OnixForTests.message21;
import static io.shucheng.catalog.feeds.onix.OnixForTests.product21;
import static io.shucheng.catalog.feeds.onix.OnixForTests.read;
import static io.shucheng.catalog.feeds.onix.OnixForTests.title;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.feeds.FeedForTests;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** ONIX files in whatever state they come. */
class OnixFeedReaderTests {

  @Test
  void bytesThatAreNotTheDeclaredUtf8AreReadAsWindowsWroteThem() {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes("<?xml version='1.0' encoding='UTF-8'?>".getBytes(StandardCharsets.UTF_8));
    content.writeBytes(
        message21(product21(title("Caf\u00e9: It#s")))
            .replace('#', '\u0000')
            .getBytes(StandardCharsets.UTF_8));
    byte[] bytes = content.toByteArray();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 0 ? (byte) 0x92 : bytes[i];
    }

    assertThat(FeedForTests.read(new OnixFeedReader(), bytes, null).only().facts().title())
        .isEqualTo("Café: It’s");
  }

  @Test
  void declaredEncodingsAreRead() {
    for (String charset : new String[] {"iso-8859-1", "windows-1252", "GB18030", "UTF-16"}) {
      String text =
          "<?xml version='1.0' encoding='" + charset + "'?>" + message21(product21(title("Émile")));
      assertThat(
              FeedForTests.read(new OnixFeedReader(), text.getBytes(Charset.forName(charset)), null)
                  .only()
                  .facts()
                  .title())
          .isEqualTo("Émile");
    }
  }

  @Test
  void charactersThatXmlForbidsBreakNothing() {
    assertThat(
            read(message21(product21(title("A\u0001B&#x1F;C&#0;D&#146;s")))).only().facts().title())
        .isEqualTo("A B C D’s");
  }

  @Test
  void noEntityIsFetchedOrExpanded() {
    String bomb =
        "<!DOCTYPE ONIXMessage [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY x SYSTEM 'file:///etc/passwd'>]>";

    String title =
        read(bomb + message21(product21(title("&b;&x;&eacute;&hellip;")))).only().facts().title();

    assertThat(title).isEqualTo("&b;&x;é…");
  }

  @Test
  void aBrokenFileKeepsWhatStandsBeforeTheBreakAndSaysWhere() {
    String whole = message21(product21(title("One")) + "\n" + product21(title("Two")));
    FeedForTests cut = read(whole.substring(0, whole.indexOf("Two") + 1));
    FeedForTests twisted = read(message21(product21(title("One")) + "\n<Product></Wrong>"));

    for (FeedForTests feed : new FeedForTests[] {cut, twisted}) {
      assertThat(feed.records).extracting(record -> record.facts().title()).containsExactly("One");
      assertThat(feed.failure).contains("line 2");
      assertThat(feed.rejections)
          .singleElement()
          .satisfies(row -> assertThat(row.line()).isEqualTo(2));
    }
  }

  @Test
  void aFileMayHoldMoreReferencesThanTheJdkWouldCount() {
    String product = product21(title("T") + "<!-- -->" + blurb("&amp;".repeat(1_500)));

    FeedForTests feed = read(message21(product.repeat(100)));

    assertThat(feed.failure).isNull();
    assertThat(feed.records).hasSize(100);
  }

  @Test
  void elementsWithNothingInThemCountToo() {
    FeedForTests empty = read(message21(product21("<x/>".repeat(140_000))));
    FeedForTests attributes =
        read(message21(product21(("<x a='" + "a".repeat(100_000) + "'/>").repeat(90))));

    assertThat(empty.failure).contains("larger than any product");
    assertThat(attributes.failure).contains("larger than any product");
  }

  @Test
  void chineseEncodingsAreReadAsTheLargestOfThem() {
    for (String declared : new String[] {"GB2312", "gbk"}) {
      String text =
          "<?xml version='1.0' encoding='"
              + declared
              + "'?>"
              + message21(product21(title("朱镕基 𠀀 \u1E3F")));
      assertThat(
              FeedForTests.read(
                      new OnixFeedReader(), text.getBytes(Charset.forName("GB18030")), null)
                  .only()
                  .facts()
                  .title())
          .isEqualTo("朱镕基 𠀀 \u1E3F");
    }
  }

  @Test
  void aProductAloneIsRead() {
    assertThat(read(product21(title("Alone"))).only().facts().title()).isEqualTo("Alone");
  }

  @Test
  void whatIsNotOnixIsRefused() {
    assertThat(read("<html/>").failure).contains("<html>");
    assertThat(read("title,price\nA,1\n").failure).contains("not XML");
    assertThat(read("<ONIXMessage release='9.9'/>").failure).contains("9.9");
    assertThat(read("").failure).contains("empty");
    assertThat(read("<ONIXMessage release='3.0'></ONIXMessage>").failure).isNull();
  }

  private static String blurb(String text) {
    return "<OtherText><TextTypeCode>01</TextTypeCode><Text>" + text + "</Text></OtherText>";
  }
}
