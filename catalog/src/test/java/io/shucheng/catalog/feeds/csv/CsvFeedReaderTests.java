package io.shucheng.catalog.feeds.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.Series;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.FeedRecord;
import io.shucheng.catalog.domain.SubjectCode;
import io.shucheng.catalog.feeds.FeedForTests;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV files in whatever state they come. */
class CsvFeedReaderTests {

  private static final String GOODBOOKS =
      "book_id,isbn,isbn13,authors,original_publication_year,original_title,title,language_code,average_rating,ratings_count\n";

  @Test
  void goodbooksLostZerosArePutBackAndItsIsbn13IsNeverRead() {
    BookFacts facts =
        goodbooks(
            "1,439023483,9.78043902348e+12,Suzanne Collins,2008.0,The Hunger Games,\"The Hunger Games (The Hunger Games, #1)\",eng,4.34,4780653");

    assertThat(facts.isbn()).hasToString("9780439023481");
    assertThat(facts.title()).isEqualTo("The Hunger Games");
    assertThat(facts.originalTitle()).isNull();
    assertThat(facts.series()).isEqualTo(new Series("The Hunger Games", "1"));
    assertThat(facts.language()).isEqualTo("en");
    assertThat(facts.publicationDate()).hasToString("2008");
    assertThat(facts.rating().average()).isEqualByComparingTo("4.34");
    assertThat(goodbooks("1,,9780439023481,X,,,T,,,").isbn()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"B003YCQCYE", "0785342303476", "439023484", "0000000000"})
  void whatIsNoIsbnIsLeftOutAndTold(String isbn) {
    FeedForTests feed = read(GOODBOOKS + "1," + isbn + ",,X,,,T,,,\n");

    assertThat(feed.only().facts().isbn()).isNull();
    assertThat(feed.leftOut)
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.line()).isEqualTo(2);
              assertThat(part.field()).isEqualTo("isbn");
              assertThat(part.value()).isEqualTo(isbn);
              assertThat(part.remedy()).isNotBlank();
            });
  }

  @Test
  void yearsBeforeOurEraAreYearsAndZeroIsNone() {
    assertThat(goodbooks("1,,,X,-1750.0,,T,,,").publicationDate()).hasToString("-1750");
    assertThat(goodbooks("1,,,X,8.0,,T,,,").publicationDate()).hasToString("8");
    assertThat(goodbooks("1,,,X,0,,T,,,").publicationDate()).isNull();
  }

  @Test
  void fortySevenNamesInOneFieldAreFortySevenContributors() {
    String names =
        IntStream.range(0, 47).mapToObj(i -> "Name Number" + i).collect(Collectors.joining(", "));

    assertThat(goodbooks("1,,,\"" + names + "\",,,T,,,").contributors()).hasSize(47);
    assertThat(goodbooks("1,,,\"Martin Luther King, Jr., Alex Haley\",,,T,,,").contributors())
        .extracting(contributor -> contributor.name())
        .containsExactly("Martin Luther King, Jr.", "Alex Haley");
  }

  @Test
  void entitiesAndEscapedTagsAreDecodedInTitlesAndNames() {
    FeedRecord record =
        read("""
                title,publisher,contributors
                &lt;i&gt;Millions&lt;/i&gt; &amp;amp; more,Simon &amp; Schuster,O&#39;Brien
                """)
            .only();

    assertThat(record.facts().title()).isEqualTo("Millions & more");
    assertThat(record.facts().publisher()).isEqualTo("Simon & Schuster");
    assertThat(record.facts().contributors().getFirst().name()).isEqualTo("O'Brien");
  }

  @Test
  void theShopsOwnColumnsAreRead() {
    FeedRecord record =
        read("""
                reference,isbn,title,subtitle,contributors,roles,publication_date,form,subjects,price,currency,stock,description
                r1,0-439-02348-3,T,S,A|B,author|B06,1994年10月1日,BB,FL|bic:FA,9.95,USD,7,<p onclick=x>Good</p><script>x</script>
                """)
            .only();

    assertThat(record.reference()).isEqualTo("r1");
    assertThat(record.stock()).isEqualTo(7);
    assertThat(record.facts().contributors())
        .extracting(c -> c.role().label())
        .containsExactly("author", "translator");
    assertThat(record.facts().publicationDate()).hasToString("1994-10-01");
    assertThat(record.facts().form()).isEqualTo(ProductForm.HARDBACK);
    assertThat(record.facts().subjects())
        .containsExactly(new SubjectCode("thema", "FL"), new SubjectCode("bic", "FA"));
    assertThat(record.facts().prices()).containsEntry("USD", 995L);
    assertThat(record.facts().description()).isEqualTo("<p>Good</p>");
  }

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

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1e9", "1000000000", "free", "0", "12.345", "NaN", "¥ 3,50,1"})
  void aBadPriceRejectsItsRecord(String price) {
    FeedForTests feed = read("reference,title,price\nr,T,\"" + price + "\"\n");

    assertThat(feed.records).isEmpty();
    assertThat(feed.rejections)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.field()).isEqualTo("price");
              assertThat(row.reference()).isEqualTo("r");
              assertThat(row.value()).isEqualTo(price);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "many", "99999999999", "1e99999999"})
  void aBadStockRejectsItsRecord(String stock) {
    assertThat(read("title,stock\nT," + stock + "\n").rejections)
        .singleElement()
        .satisfies(row -> assertThat(row.field()).isEqualTo("stock"));
  }

  @ParameterizedTest
  @CsvSource({"11/31/2000", "20163112", "soon"})
  void aDateThatIsNoneIsLeftOut(String date) {
    FeedForTests feed = read("title,publication_date\nT," + date + "\n");

    assertThat(feed.only().facts().publicationDate()).isNull();
    assertThat(feed.leftOut).hasSize(1);
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

  private static BookFacts goodbooks(String row) {
    FeedForTests feed = read(GOODBOOKS + row + "\n");
    assertThat(feed.profile).isEqualTo("goodbooks");
    assertThat(feed.source).isEqualTo("goodbooks-10k");
    return feed.only().facts();
  }

  private static FeedForTests read(String text) {
    return FeedForTests.read(new CsvFeedReader(), text.getBytes(StandardCharsets.UTF_8), null);
  }
}
