package io.shucheng.catalog.persistence;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.BookSummary;
import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.Offer;
import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.Subject;
import io.shucheng.catalog.WorkId;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.Sale;
import io.shucheng.platform.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes what the catalog publishes of rows. */
final class BookMapping {

  private final Currency currency;

  BookMapping(Currency currency) {
    this.currency = currency;
  }

  Book book(ResultSet row) throws SQLException {
    BookFacts facts = BookRow.facts(row);
    Money price = price(facts.prices().get(currency.getCurrencyCode()));
    return new Book(
        BookRow.id(row),
        row.getLong("revision"),
        new WorkId(row.getLong("work_id")),
        facts.isbn(),
        BookRow.title(row),
        facts.subtitle(),
        facts.originalTitle(),
        facts.contributors(),
        facts.publisher(),
        facts.series(),
        facts.form(),
        facts.language(),
        facts.publicationDate(),
        subjects(row),
        facts.description(),
        price,
        sale(row, price).availability(),
        editions(row),
        facts.rating());
  }

  BookSummary summary(ResultSet row) throws SQLException {
    Money price = price(BookRow.prices(row).get(currency.getCurrencyCode()));
    return new BookSummary(
        BookRow.id(row),
        row.getLong("revision"),
        BookRow.title(row),
        BookRow.contributors(row).stream().map(Contributor::name).toList(),
        price,
        sale(row, price).availability(),
        BookRow.rating(row));
  }

  Offer offer(ResultSet row) throws SQLException {
    Money price = price(row.getObject("minor_units", Long.class));
    Sale sale = sale(row, price);
    return new Offer(
        BookRow.id(row),
        row.getLong("revision"),
        BookRow.title(row),
        BookRow.form(row),
        price,
        sale.isForSale());
  }

  private static Sale sale(ResultSet row, @Nullable Money price) throws SQLException {
    return new Sale(
        row.getBoolean("withdrawn"),
        BookRow.status(row),
        BookRow.form(row),
        price != null,
        row.getBoolean("in_stock"));
  }

  private @Nullable Money price(@Nullable Long minorUnits) {
    return minorUnits == null ? null : new Money(minorUnits, currency);
  }

  private static List<Subject> subjects(ResultSet row) throws SQLException {
    List<@Nullable String> schemes = Columns.texts(row, "schemes");
    List<@Nullable String> codes = Columns.texts(row, "codes");
    List<@Nullable String> english = Columns.texts(row, "labels_en");
    List<@Nullable String> chinese = Columns.texts(row, "labels_zh");
    List<Subject> subjects = new ArrayList<>(schemes.size());
    for (int i = 0; i < schemes.size(); i++) {
      subjects.add(
          new Subject(
              Objects.requireNonNull(schemes.get(i)),
              Objects.requireNonNull(codes.get(i)),
              english.get(i),
              chinese.get(i)));
    }
    return subjects;
  }

  private static List<Book.Edition> editions(ResultSet row) throws SQLException {
    List<Long> ids = Columns.numbers(row, "ids");
    List<@Nullable String> forms = Columns.texts(row, "forms");
    List<Book.Edition> editions = new ArrayList<>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      String form = forms.get(i);
      editions.add(
          new Book.Edition(
              new BookId(ids.get(i)), form == null ? null : ProductForm.valueOf(form)));
    }
    return editions;
  }
}
