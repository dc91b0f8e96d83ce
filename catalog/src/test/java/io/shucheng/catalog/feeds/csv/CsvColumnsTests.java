package io.shucheng.catalog.feeds.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.Series;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.FeedRecord;
import io.shucheng.catalog.domain.SubjectCode;
import io.shucheng.catalog.feeds.FeedForTests;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the columns of CSV files say. */
class CsvColumnsTests {

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
