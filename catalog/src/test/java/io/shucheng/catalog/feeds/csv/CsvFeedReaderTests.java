package io.shucheng.catalog.feeds.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.domain.FeedRecord;
import io.shucheng.catalog.feeds.FeedForTests;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV files in whatever state they come. */
class CsvFeedReaderTests {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void anySeparatorDoes(String separator) {
    assertThat(
            read(String.join(separator, "title", "publisher")
                    + "\n"
                    + String.join(separator, "T", "P")
                    + "\n")
                .only()
                .facts()
                .publisher())
        .isEqualTo("P");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void anyLineEndDoesAndCellsMayHoldThem(String end) {
    FeedForTests feed =
        read("title,publisher" + end + "\"Two" + end + "lines\",P" + end + "T2,P2" + end);

    assertThat(feed.records)
        .extracting(record -> record.facts().title())
        .containsExactly("Two lines", "T2");
    assertThat(feed.records).extracting(FeedRecord::line).containsExactly(2L, 4L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "UTF-8", "UTF-16LE", "UTF-16BE", "Big5"})
  void chineseIsReadInWhateverEncodingWithoutAMark(String charset) {
    String text = "title,publisher\n" + "百年孤獨與中國文學名著選讀,人民文學出版社\n红楼梦,X\n".repeat(40);
    if (charset.equals("Big5")) {
      text = text.replace("红楼梦", "紅樓夢");
    }

    FeedForTests feed =
        FeedForTests.read(new CsvFeedReader(), text.getBytes(Charset.forName(charset)), null);

    assertThat(feed.records.getFirst().facts().title()).isEqualTo("百年孤獨與中國文學名著選讀");
  }

  @Test
  void marksAreRead() {
    String text = "title\nÉmile\n";
    for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
      byte[] content = ("\uFEFF" + text).getBytes(Charset.forName(charset));
      assertThat(FeedForTests.read(new CsvFeedReader(), content, null).only().facts().title())
          .isEqualTo("Émile");
    }
  }

  @Test
  void latinFilesAreReadAsWindowsWritesThem() {
    byte[] content =
        "title,publisher\nIt\u2019s caf\u00e9 \u20ac5,\u00c9ditions\n"
            .getBytes(Charset.forName("windows-1252"));

    assertThat(FeedForTests.read(new CsvFeedReader(), content, null).only().facts().title())
        .isEqualTo("It\u2019s caf\u00e9 \u20ac5");
  }

  @Test
  void oneDamagedRowOfAUtf8FileIsRejectedAlone() {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes("title\n".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 60; i++) {
      content.writeBytes(("Émile " + i + "\n").getBytes(StandardCharsets.UTF_8));
    }
    content.writeBytes(new byte[] {'B', 'a', 'd', (byte) 0x92, '\n'});

    FeedForTests feed = FeedForTests.read(new CsvFeedReader(), content.toByteArray(), null);

    assertThat(feed.records).hasSize(60);
    assertThat(feed.rejections)
        .singleElement()
        .satisfies(row -> assertThat(row.line()).isEqualTo(62));
  }

  @Test
  void aRowThatEndsInsideACharacterIsRejected() {
    byte[] whole = "title\n百年孤独\n红楼梦\n三国演义".getBytes(StandardCharsets.UTF_8);

    FeedForTests feed =
        FeedForTests.read(new CsvFeedReader(), Arrays.copyOf(whole, whole.length - 1), null);

    assertThat(feed.records)
        .extracting(record -> record.facts().title())
        .containsExactly("百年孤独", "红楼梦");
    assertThat(feed.rejections)
        .singleElement()
        .satisfies(row -> assertThat(row.line()).isEqualTo(4));
  }

  @Test
  void rowsWithTooManyOrTooFewFieldsAreRejectedByTheirLines() {
    FeedForTests feed =
        read("title,publisher\nA,X\nB, too many,X\nC\n\"D\",\"Y \"\"q\"\"\"\nE,cut o");

    assertThat(feed.records)
        .extracting(record -> record.facts().title())
        .containsExactly("A", "D", "E");
    assertThat(feed.rejections).extracting(row -> row.line()).containsExactly(3L, 4L);
  }

  @Test
  void aFileThatEndsInsideAQuoteSaysWhere() {
    FeedForTests feed = read("title,publisher\nA,X\n\"B,Y\nC,Z\n");

    assertThat(feed.records).hasSize(1);
    assertThat(feed.failure).contains("line 3").contains("quote");
    assertThat(feed.rejections)
        .singleElement()
        .satisfies(row -> assertThat(row.line()).isEqualTo(3));
  }

  @Test
  void aStrayQuoteInsideAFieldIsAQuote() {
    assertThat(read("title,publisher\n5\" guns \"and\" roses,P\n").only().facts().title())
        .isEqualTo("5\" guns \"and\" roses");
  }

  @Test
  void controlCharactersVanish() {
    assertThat(read("title\nA\u0000B\u0007 C\n").only().facts().title()).isEqualTo("AB C");
  }

  @Test
  void overlongFieldsAreRejected() {
    FeedForTests feed = read("title\n" + "x".repeat(1001) + "\nshort\n");

    assertThat(feed.records).hasSize(1);
    assertThat(feed.rejections)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.value()).hasSize(200);
              assertThat(row.reason()).contains("1001");
            });
    assertThat(read("title\n\"" + "x".repeat(1_200_000) + "\"\n").failure)
        .contains("longer than a million");
  }

  @Test
  void filesThatAreNoTableAreRefused() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(1);
    }
    byte[] noise = new byte[5000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) ((i * 7919) >> 3);
    }

    assertThat(FeedForTests.read(new CsvFeedReader(), zipped.toByteArray(), null).failure)
        .contains("gzip");
    assertThat(
            FeedForTests.read(
                    new CsvFeedReader(),
                    "PK\u0003\u0004xx".getBytes(StandardCharsets.ISO_8859_1),
                    null)
                .failure)
        .contains("ZIP");
    assertThat(FeedForTests.read(new CsvFeedReader(), noise, null).failure).contains("not text");
    assertThat(read("").failure).contains("empty");
    assertThat(read("1,2,3\n4,5,6\n").failure).contains("header");
    assertThat(read("title,title\na,b\n").failure).contains("twice");
  }

  private static FeedForTests read(String text) {
    return FeedForTests.read(new CsvFeedReader(), text.getBytes(StandardCharsets.UTF_8), null);
  }
}
