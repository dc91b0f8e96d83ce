package io.shucheng.catalog.feeds.onix;

import static io.shucheng.catalog.feeds.onix.OnixForTests.message21;
import static io.shucheng.catalog.feeds.onix.OnixForTests.product21;
import static io.shucheng.catalog.feeds.onix.OnixForTests.read;
import static io.shucheng.catalog.feeds.onix.OnixForTests.title;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.ContributorRole;
import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.Series;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.FeedRecord;
import io.shucheng.catalog.domain.PublishingStatus;
import io.shucheng.catalog.domain.SubjectCode;
import io.shucheng.catalog.feeds.FeedForTests;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ONIX products say. */
class OnixProductsTests {

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

  private static FeedForTests stock(String onHand) {
    return read(
        message21(
            product21(
                title("T")
                    + "<SupplyDetail><Stock><OnHand>"
                    + onHand.replace("<", "&lt;")
                    + "</OnHand></Stock></SupplyDetail>")));
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
}
