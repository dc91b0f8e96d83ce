package io.shuchengperf.benchmark;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.ContributorRole;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.PublicationDate;
import io.shucheng.catalog.Rating;
import io.shucheng.catalog.Subject;
import io.shucheng.catalog.WorkId;
import io.shucheng.platform.money.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * A book of usual size: about 1.3 KB as JSON, the size that all of the project's figures speak of.
 */
final class SampleBook {

  private static final String DESCRIPTION =
      """
      <p>A family of the provinces comes to the capital, and with it a girl who reads too much. \
      What begins as a visit becomes eighteen years: of letters that arrive late, of a garden that \
      three generations plant anew, of a debt nobody remembers having made.</p>\
      <p>The second part follows the house after its owners are gone. 城里的书店还开着。</p>\
      <p>With a map, a table of the families, and an afterword on the edition's text.</p>\
      """;

  private SampleBook() {}

  static Book make() {
    return new Book(
        new BookId(1_017),
        3,
        new WorkId(998),
        new Isbn("9780141439518"),
        "The House at the Northern Gate",
        "A novel in two parts",
        null,
        List.of(
            new Contributor("Shen Yunqing", ContributorRole.AUTHOR),
            new Contributor("Margaret A. Ellery", ContributorRole.TRANSLATOR)),
        "Northern Gate Press",
        null,
        ProductForm.PAPERBACK,
        "en",
        new PublicationDate("1999-05-01"),
        List.of(
            new Subject("thema", "FBA", "Modern and contemporary fiction", "现当代小说"),
            new Subject("thema", "FV", "Historical fiction", "历史小说"),
            new Subject("thema", "1FPC", "China", "中国")),
        DESCRIPTION,
        Money.of("39.90", "CNY"),
        Availability.IN_STOCK,
        List.of(
            new Book.Edition(new BookId(1_018), ProductForm.EBOOK),
            new Book.Edition(new BookId(4_711), ProductForm.HARDBACK)),
        new Rating(new BigDecimal("4.21"), 10_412));
  }
}
