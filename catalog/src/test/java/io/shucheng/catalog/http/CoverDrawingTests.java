package io.shucheng.catalog.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.ContributorRole;
import io.shucheng.catalog.Subject;
import io.shucheng.catalog.WorkId;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Covers are drawn. */
class CoverDrawingTests {

  @Test
  void theSameBookAlwaysGetsTheSameCover() {
    assertThat(cover("Dune", "FL", "Frank Herbert"))
        .isEqualTo(cover("Dune", "FL", "Frank Herbert"));
  }

  @Test
  void otherBooksGetOthers() {
    assertThat(cover("Dune", "FL", "Frank Herbert"))
        .isNotEqualTo(cover("Emma", "FBC", "Jane Austen"));
  }

  @Test
  void whateverTheTitleSaysTheCoverIsWellFormed() {
    String nasty = "</text><script>alert('&')</script> \" %d %s {0}";
    for (String subject : List.of("", "A", "FL", "YFH", "K", "%s")) {
      String svg = cover(nasty, subject, "O'Brien & <Sons>");

      assertThat(svg).doesNotContain("<script");
      assertThatCode(
              () ->
                  DocumentBuilderFactory.newDefaultInstance()
                      .newDocumentBuilder()
                      .parse(new InputSource(new StringReader(svg))))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void longTitlesAreBrokenIntoLinesAndCutAtLast() {
    String svg = cover("A very long title that goes on and on ".repeat(20), "D", "Somebody");

    assertThat(svg.split("<text", -1)).hasSizeLessThanOrEqualTo(6 + 2 + 1);
    assertThat(svg).contains("…</text>");
  }

  @Test
  void chineseTitlesBreakBetweenCharacters() {
    CoverText text = CoverText.fit("百年孤独与霍乱时期的爱情", 320, 170, 46);

    assertThat(text.lines()).containsExactly("百年孤独与霍", "乱时期的爱情");
  }

  @Test
  void aTitleOfOneEndlessWordIsBrokenToo() {
    assertThat(CoverText.fit("x".repeat(300), 320, 170, 23).lines()).hasSize(6);
  }

  static String cover(String title, String subject, String author) {
    return CoverDrawing.of(
        new Book(
            new BookId(1),
            1,
            new WorkId(1),
            null,
            title,
            null,
            null,
            List.of(new Contributor(author, ContributorRole.AUTHOR)),
            null,
            null,
            null,
            null,
            null,
            subject.isEmpty() ? List.of() : List.of(new Subject("thema", subject, null, null)),
            null,
            null,
            Availability.NOT_FOR_SALE,
            List.of(),
            null));
  }
}
