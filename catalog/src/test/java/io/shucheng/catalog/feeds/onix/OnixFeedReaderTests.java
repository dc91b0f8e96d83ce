package io.shucheng.catalog.feeds.onix;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.ContributorRole;
import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.Series;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.FeedRecord;
import io.shucheng.catalog.domain.PublishingStatus;
import io.shucheng.catalog.domain.SubjectCode;
import io.shucheng.catalog.feeds.FeedForTests;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ONIX files in whatever state they come. */
class OnixFeedReaderTests {

  private static final String DTD =
      "<!DOCTYPE ONIXMessage SYSTEM \"http://dtd.invalid/onix-international.dtd\">\n";

  @Test
  void aProductOfRelease21IsRead() {
    FeedRecord record =
        read("<?xml version='1.0'?>"
                + DTD
                + "<ONIXMessage><Header><FromCompany>Sender</FromCompany>"
                + "<DefaultCurrencyCode>NZD</DefaultCurrencyCode></Header>"
                + product21(
                    "<ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>9780439023481</IDValue></ProductIdentifier>"
                        + "<ProductForm>BC</ProductForm>"
                        + "<Series><TitleOfSeries>Games</TitleOfSeries><NumberWithinSeries>1</NumberWithinSeries></Series>"
                        + "<Title><TitleType>01</TitleType><TitleText>High Noon&ndash;in &lt;i&gt;Millions&lt;/i&gt;</TitleText></Title>"
                        + "<Contributor><SequenceNumber>2</SequenceNumber><ContributorRole>A12</ContributorRole><PersonName>B</PersonName></Contributor>"
                        + "<Contributor><SequenceNumber>1</SequenceNumber><ContributorRole>A01</ContributorRole><PersonNameInverted>Lee, Harper</PersonNameInverted></Contributor>"
                        + "<Language><LanguageRole>01</LanguageRole><LanguageCode>eng</LanguageCode></Language>"
                        + "<BICMainSubject>FA</BICMainSubject>"
                        + "<OtherText><TextTypeCode>01</TextTypeCode><Text textformat='02'>&lt;p onclick='x'&gt;Fine&lt;/p&gt;</Text></OtherText>"
                        + "<Publisher><PublishingRole>01</PublishingRole><PublisherName>Simon &amp;amp; Schuster</PublisherName></Publisher>"
                        + "<PublishingStatus>04</PublishingStatus><PublicationDate>20080914</PublicationDate>"
                        + "<SupplyDetail><ProductAvailability>21</ProductAvailability><Stock><OnHand>100-500</OnHand></Stock>"
                        + price21("05", "8.00", "USD")
                        + price21("01", "18.14", null)
                        + price21("02", "19.95", null)
                        + "</SupplyDetail>")
                + "</ONIXMessage>")
            .only();

    BookFacts facts = record.facts();
    assertThat(record.stock()).isEqualTo(100);
    assertThat(facts.isbn()).hasToString("9780439023481");
    assertThat(facts.title()).isEqualTo("High Noon–in Millions");
    assertThat(facts.contributors()).extracting(c -> c.name()).containsExactly("Harper Lee", "B");
    assertThat(facts.contributors())
        .extracting(c -> c.role())
        .containsExactly(ContributorRole.AUTHOR, ContributorRole.ILLUSTRATOR);
    assertThat(facts.publisher()).isEqualTo("Simon & Schuster");
    assertThat(facts.series()).isEqualTo(new Series("Games", "1"));
    assertThat(facts.form()).isEqualTo(ProductForm.PAPERBACK);
    assertThat(facts.language()).isEqualTo("en");
    assertThat(facts.publicationDate()).hasToString("2008-09-14");
    assertThat(facts.subjects()).containsExactly(new SubjectCode("bic", "FA"));
    assertThat(facts.description()).isEqualTo("<p>Fine</p>");
    assertThat(facts.status()).isEqualTo(PublishingStatus.ACTIVE);
    assertThat(facts.prices()).containsOnlyKeys("NZD").containsEntry("NZD", 1995L);
  }

  @Test
  void aProductOfRelease3IsReadWithReferenceAndShortTags() {
    FeedRecord reference =
        read("<ONIXMessage release='3.0' xmlns='http://ns.editeur.org/onix/3.0/reference'><Header><Sender><SenderName>S</SenderName></Sender></Header>"
                + "<Product><RecordReference>r</RecordReference><NotificationType>03</NotificationType>"
                + "<ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>9780439023481</IDValue></ProductIdentifier>"
                + "<DescriptiveDetail><ProductForm>ED</ProductForm><TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>01</TitleElementLevel>"
                + "<TitlePrefix>The</TitlePrefix><TitleWithoutPrefix>Title</TitleWithoutPrefix></TitleElement></TitleDetail>"
                + "<Subject><SubjectSchemeIdentifier>10</SubjectSchemeIdentifier><SubjectCode>FIC000000</SubjectCode></Subject>"
                + "<Subject><MainSubject/><SubjectSchemeIdentifier>93</SubjectSchemeIdentifier><SubjectCode>FBA</SubjectCode></Subject></DescriptiveDetail>"
                + "<ProductSupply><SupplyDetail><ProductAvailability>20</ProductAvailability><Price><PriceType>02</PriceType><PriceAmount>12345.67</PriceAmount><CurrencyCode>CNY</CurrencyCode></Price></SupplyDetail></ProductSupply>"
                + "</Product></ONIXMessage>")
            .only();
    FeedRecord shortTags =
        read("<ONIXmessage release='3.0'><product><a001>r</a001><a002>03</a002>"
                + "<productidentifier><b221>15</b221><b244>9780439023481</b244></productidentifier>"
                + "<descriptivedetail><b012>ED</b012><titledetail><b202>01</b202><titleelement><x409>01</x409><b030>The</b030><b031>Title</b031></titleelement></titledetail>"
                + "<subject><b067>10</b067><b069>FIC000000</b069></subject><subject><x425/><b067>93</b067><b069>FBA</b069></subject></descriptivedetail>"
                + "<productsupply><supplydetail><j396>20</j396><price><x462>02</x462><j151>12345.67</j151><j152>CNY</j152></price></supplydetail></productsupply>"
                + "</product></ONIXmessage>")
            .only();

    assertThat(reference.facts().title()).isEqualTo("The Title");
    assertThat(reference.facts().form()).isEqualTo(ProductForm.EBOOK);
    assertThat(reference.facts().prices()).containsEntry("CNY", 1234567L);
    assertThat(reference.facts().subjects())
        .containsExactly(new SubjectCode("thema", "FBA"), new SubjectCode("bisac", "FIC000000"));
    assertThat(shortTags.facts()).isEqualTo(reference.facts());
  }

  @Test
  void aPriceWithoutACurrencyIsLeftOutUnlessTheImportNamesOne() {
    String message =
        message21(
            product21(
                title("T") + "<SupplyDetail>" + price21("02", "19.95", null) + "</SupplyDetail>"));

    FeedForTests without = read(message);
    FeedForTests with =
        FeedForTests.read(new OnixFeedReader(), message.getBytes(StandardCharsets.UTF_8), "AUD");

    assertThat(without.only().facts().prices()).isEmpty();
    assertThat(without.leftOut)
        .singleElement()
        .satisfies(part -> assertThat(part.remedy()).contains("currency"));
    assertThat(with.only().facts().prices()).containsEntry("AUD", 1995L);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "7,7", "500+,500", "<100,1", "100-500,100"})
  void ofARangeOfStockTheLeastIsTaken(String onHand, int stock) {
    assertThat(stock(onHand).only().stock()).isEqualTo(stock);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "plenty", "99999999999"})
  void badStockRejectsTheRecord(String onHand) {
    assertThat(stock(onHand).rejections)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.field()).isEqualTo("OnHand");
              assertThat(row.reference()).isEqualTo("r");
              assertThat(row.line()).isEqualTo(1);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e9", "-3.00", "abc"})
  void aBadPriceRejectsTheRecord(String amount) {
    assertThat(
            read(message21(
                    product21(
                        title("T")
                            + "<SupplyDetail>"
                            + price21("02", amount, "AUD")
                            + "</SupplyDetail>")))
                .rejections)
        .hasSize(1);
  }

  @Test
  void aDeletedProductIsWithdrawn() {
    assertThat(
            read(message21(
                    "<Product><RecordReference>r</RecordReference><NotificationType>05</NotificationType></Product>"))
                .only()
                .facts()
                .isWithdrawn())
        .isTrue();
  }

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
  void aRoleThatIsNotInTheListIsAnotherRole() {
    for (String role :
        new String[] {"<ContributorRole>Z77</ContributorRole>", "<ContributorRole/>"}) {
      String contributor = "<Contributor>" + role + "<PersonName>B</PersonName></Contributor>";
      String three =
          "<ONIXMessage release='3.0'><Product><RecordReference>r</RecordReference><DescriptiveDetail>"
              + "<TitleDetail><TitleType>01</TitleType><TitleElement><TitleText>T</TitleText></TitleElement></TitleDetail>"
              + contributor
              + "</DescriptiveDetail></Product></ONIXMessage>";

      for (String message : new String[] {message21(product21(title("T") + contributor)), three}) {
        assertThat(read(message).only().facts().contributors())
            .singleElement()
            .satisfies(
                maker -> {
                  assertThat(maker.name()).isEqualTo("B");
                  assertThat(maker.role()).isEqualTo(ContributorRole.OTHER);
                });
      }
    }
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

  private static FeedForTests stock(String onHand) {
    return read(
        message21(
            product21(
                title("T")
                    + "<SupplyDetail><Stock><OnHand>"
                    + onHand.replace("<", "&lt;")
                    + "</OnHand></Stock></SupplyDetail>")));
  }

  private static String title(String text) {
    return "<Title><TitleType>01</TitleType><TitleText>" + text + "</TitleText></Title>";
  }

  private static String blurb(String text) {
    return "<OtherText><TextTypeCode>01</TextTypeCode><Text>" + text + "</Text></OtherText>";
  }

  private static String product21(String content) {
    return "<Product><RecordReference>r</RecordReference><NotificationType>03</NotificationType>"
        + content
        + "</Product>";
  }

  private static String price21(String type, String amount, String currency) {
    return "<Price><PriceTypeCode>"
        + type
        + "</PriceTypeCode><PriceAmount>"
        + amount
        + "</PriceAmount>"
        + (currency == null ? "" : "<CurrencyCode>" + currency + "</CurrencyCode>")
        + "</Price>";
  }

  private static String message21(String content) {
    return "<ONIXMessage>" + content + "</ONIXMessage>";
  }

  private static FeedForTests read(String text) {
    return FeedForTests.read(new OnixFeedReader(), text.getBytes(StandardCharsets.UTF_8), null);
  }
}
