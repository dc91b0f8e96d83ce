package io.shucheng.catalog.persistence;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.ContributorRole;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.PublicationDate;
import io.shucheng.catalog.Rating;
import io.shucheng.catalog.Series;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.PublishingStatus;
import io.shucheng.catalog.domain.SubjectCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The columns that make a book, whole in one row. */
final class BookRow {

  /** What to select; {@code b} is the book. Each lateral part is one index range. */
  static final String COLUMNS =
      """
      b.id, b.revision, b.work_id, b.isbn13, b.title, b.subtitle, b.original_title, b.publisher,
      b.series_name, b.series_number, b.form, b.language, b.publication_date, b.description,
      b.publishing_status, b.rating_average, b.rating_count, b.in_stock, b.withdrawn,
      c.names, c.roles, s.schemes, s.codes, s.labels_en, s.labels_zh, p.currencies, p.amounts
      """;

  /** What to join to the book. */
  static final String PARTS =
      """
      left join lateral (
        select array_agg(c.name order by bc.position) as names,
               array_agg(bc.role order by bc.position) as roles
          from catalog.book_contributor bc join catalog.contributor c on c.id = bc.contributor_id
         where bc.book_id = b.id) c on true
      left join lateral (
        select array_agg(s.scheme order by bs.position) as schemes,
               array_agg(s.code order by bs.position) as codes,
               array_agg(s.label_en order by bs.position) as labels_en,
               array_agg(s.label_zh order by bs.position) as labels_zh
          from catalog.book_subject bs join catalog.subject s on s.id = bs.subject_id
         where bs.book_id = b.id) s on true
      left join lateral (
        select array_agg(p.currency) as currencies, array_agg(p.minor_units) as amounts
          from catalog.price p where p.book_id = b.id) p on true
      """;

  /** Where to select it from. */
  static final String TABLES = "catalog.book b\n" + PARTS;

  private BookRow() {}

  static BookId id(ResultSet row) throws SQLException {
    return new BookId(row.getLong("id"));
  }

  static String title(ResultSet row) throws SQLException {
    return Objects.requireNonNull(row.getString("title"));
  }

  static BookFacts facts(ResultSet row) throws SQLException {
    return new BookFacts(
        Columns.mapped(row, "isbn13", Isbn::new),
        title(row),
        row.getString("subtitle"),
        row.getString("original_title"),
        contributors(row),
        row.getString("publisher"),
        series(row),
        form(row),
        row.getString("language"),
        Columns.mapped(row, "publication_date", PublicationDate::new),
        subjects(row),
        row.getString("description"),
        status(row),
        rating(row),
        prices(row),
        row.getBoolean("withdrawn"));
  }

  static List<Contributor> contributors(ResultSet row) throws SQLException {
    List<@Nullable String> names = Columns.texts(row, "names");
    List<@Nullable String> roles = Columns.texts(row, "roles");
    List<Contributor> contributors = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      contributors.add(
          new Contributor(
              Objects.requireNonNull(names.get(i)),
              ContributorRole.valueOf(Objects.requireNonNull(roles.get(i)))));
    }
    return contributors;
  }

  static @Nullable Series series(ResultSet row) throws SQLException {
    String name = row.getString("series_name");
    return name == null ? null : new Series(name, row.getString("series_number"));
  }

  static @Nullable ProductForm form(ResultSet row) throws SQLException {
    return Columns.mapped(row, "form", ProductForm::valueOf);
  }

  static @Nullable PublishingStatus status(ResultSet row) throws SQLException {
    return Columns.mapped(row, "publishing_status", PublishingStatus::valueOf);
  }

  static @Nullable Rating rating(ResultSet row) throws SQLException {
    BigDecimal average = row.getBigDecimal("rating_average");
    return average == null ? null : new Rating(average, row.getLong("rating_count"));
  }

  static Map<String, Long> prices(ResultSet row) throws SQLException {
    List<@Nullable String> currencies = Columns.texts(row, "currencies");
    List<Long> amounts = Columns.numbers(row, "amounts");
    Map<String, Long> prices = new TreeMap<>();
    for (int i = 0; i < currencies.size(); i++) {
      prices.put(Objects.requireNonNull(currencies.get(i)), amounts.get(i));
    }
    return prices;
  }

  private static List<SubjectCode> subjects(ResultSet row) throws SQLException {
    List<@Nullable String> schemes = Columns.texts(row, "schemes");
    List<@Nullable String> codes = Columns.texts(row, "codes");
    List<SubjectCode> subjects = new ArrayList<>(schemes.size());
    for (int i = 0; i < schemes.size(); i++) {
      subjects.add(
          new SubjectCode(
              Objects.requireNonNull(schemes.get(i)), Objects.requireNonNull(codes.get(i))));
    }
    return subjects;
  }
}
