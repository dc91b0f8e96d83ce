package io.shucheng.catalog.http;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.ContributorRole;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.PublicationDate;
import io.shucheng.catalog.Rating;
import io.shucheng.catalog.Series;
import io.shucheng.catalog.Subject;
import io.shucheng.catalog.WorkId;
import io.shucheng.platform.lane.AnswerForm;
import io.shucheng.platform.money.Money;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * A book that has everything. What this version of the shop makes of it tells whether it may show
 * what another version has left behind.
 */
final class SampleBook {

  private static final Book BOOK =
      new Book(
          new BookId(1),
          2,
          new WorkId(3),
          Isbn.parse("9787020002207"),
          "红楼梦",
          "The Story of the Stone",
          "石頭記",
          List.of(
              new Contributor("曹雪芹", ContributorRole.AUTHOR),
              new Contributor("David Hawkes", ContributorRole.TRANSLATOR)),
          "人民文学出版社",
          new Series("Classics", "4"),
          ProductForm.HARDBACK,
          "zh-Hans",
          new PublicationDate("1996-12-01"),
          List.of(new Subject("thema", "FBC", "Classic fiction", "古典小说")),
          "<p>满纸荒唐言</p>",
          Money.of("59.70", "CNY"),
          Availability.IN_STOCK,
          List.of(new Book.Edition(new BookId(5), ProductForm.EBOOK)),
          new Rating(new BigDecimal("4.5"), 6));

  private SampleBook() {}

  /** Eight digits that are others where the same book is answered otherwise. */
  static String print(JsonMapper json, CBORMapper cbor) {
    CRC32C print = new CRC32C();
    for (AnswerForm form : AnswerForm.values()) {
      for (Locale language : ReaderLanguage.OURS) {
        print.update(form.encode(BookBody.of(BOOK, language), json, cbor));
      }
    }
    return HexFormat.of().toHexDigits((int) print.getValue());
  }
}
