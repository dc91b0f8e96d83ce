package io.shucheng.catalog.persistence;

import static io.shucheng.catalog.persistence.jooq.Tables.BOOK;
import static io.shucheng.catalog.persistence.jooq.Tables.BOOK_CONTRIBUTOR;
import static io.shucheng.catalog.persistence.jooq.Tables.BOOK_SUBJECT;
import static io.shucheng.catalog.persistence.jooq.Tables.CONTRIBUTOR;
import static io.shucheng.catalog.persistence.jooq.Tables.PRICE;
import static io.shucheng.catalog.persistence.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.shucheng.catalog.BookSummary;
import io.shucheng.catalog.BrowseRequest;
import io.shucheng.platform.web.Cursors;
import io.shucheng.platform.web.InvalidCursorException;
import io.shucheng.platform.web.Page;
import java.util.Currency;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of the shelves: keyset paging along the index of the chosen order. */
final class BrowseQuery {

  private final JdbcClient jdbc;
  private final DSLContext dsl;
  private final Cursors cursors;
  private final Currency currency;

  /**
   * @param jdbc where the books are read
   * @param dsl writes the statement
   */
  BrowseQuery(JdbcClient jdbc, DSLContext dsl, Cursors cursors, Currency currency) {
    this.jdbc = jdbc;
    this.dsl = dsl;
    this.cursors = cursors;
    this.currency = currency;
  }

  Page<BookSummary> page(BrowseRequest request, BookMapping mapping) {
    String list = "browse:" + request.withoutPlace();
    Order order = Order.of(request.sort());
    Condition condition = BOOK.WITHDRAWN.isFalse().and(filters(request));
    if (request.cursor() != null) {
      condition = condition.and(order.after(cursors.open(list, request.cursor())));
    }
    List<Row> rows = rows(request, order, condition, mapping);
    if (rows.size() <= request.limit()) {
      return new Page<>(rows.stream().map(Row::summary).toList(), null);
    }
    List<Row> shown = rows.subList(0, request.limit());
    Row last = shown.getLast();
    return new Page<>(
        shown.stream().map(Row::summary).toList(),
        cursors.seal(list, List.of(last.key(), last.summary().id().toString())));
  }

  /** A book on the page, and its place in the list's order. */
  private record Row(BookSummary summary, String key) {}

  private List<Row> rows(
      BrowseRequest request, Order order, Condition condition, BookMapping mapping) {
    var from = dsl.select(BOOK.ID, order.key().as("place")).from(BOOK).getQuery();
    if (order.priced()) {
      from.addJoin(
          PRICE, PRICE.BOOK_ID.eq(BOOK.ID).and(PRICE.CURRENCY.eq(currency.getCurrencyCode())));
    }
    from.addConditions(condition);
    from.addOrderBy(
        order.ascending() ? order.key().asc() : order.key().desc(),
        order.ascending() ? BOOK.ID.asc() : BOOK.ID.desc());
    from.addLimit(request.limit() + 1);
    String direction = order.ascending() ? " asc" : " desc";
    var whole =
        dsl.resultQuery(
            "select {0}, shelf.place::text as place from ({1}) as shelf cross join lateral "
                + "(select * from catalog.book where id = shelf.id) b {2} order by shelf.place"
                + direction
                + ", shelf.id"
                + direction,
            DSL.sql(BookRow.COLUMNS),
            from,
            DSL.sql(BookRow.PARTS));
    return jdbc.sql(whole.getSQL())
        .params(whole.getBindValues())
        .query((row, _) -> new Row(mapping.summary(row), String.valueOf(row.getString("place"))))
        .list();
  }

  private static Condition filters(BrowseRequest request) {
    Condition condition = DSL.noCondition();
    if (request.subject() != null) {
      condition =
          condition.and(
              BOOK.ID.in(
                  select(BOOK_SUBJECT.BOOK_ID)
                      .from(BOOK_SUBJECT)
                      .join(SUBJECT)
                      .on(SUBJECT.ID.eq(BOOK_SUBJECT.SUBJECT_ID))
                      .where(SUBJECT.CODE.startsWith(request.subject()))));
    }
    if (request.contributor() != null) {
      condition =
          condition.and(
              BOOK.ID.in(
                  select(BOOK_CONTRIBUTOR.BOOK_ID)
                      .from(BOOK_CONTRIBUTOR)
                      .join(CONTRIBUTOR)
                      .on(CONTRIBUTOR.ID.eq(BOOK_CONTRIBUTOR.CONTRIBUTOR_ID))
                      .where(CONTRIBUTOR.NAME.eq(request.contributor()))));
    }
    if (request.series() != null) {
      condition = condition.and(BOOK.SERIES_NAME.eq(request.series()));
    }
    return condition;
  }

  /** An order of the shelves: its sort key, and which way it runs. */
  private record Order(Field<?> key, boolean ascending, boolean priced) {

    static Order of(BrowseRequest.Sort sort) {
      return switch (sort) {
        case POPULARITY -> new Order(BOOK.RATING_COUNT, false, false);
        case NEWEST -> new Order(BOOK.PUBLICATION_ORDER, false, false);
        case TITLE -> new Order(BOOK.TITLE_ORDER, true, false);
        case PRICE_ASCENDING -> new Order(PRICE.MINOR_UNITS, true, true);
        case PRICE_DESCENDING -> new Order(PRICE.MINOR_UNITS, false, true);
      };
    }

    /** What stands behind a place of the list. */
    Condition after(List<String> position) {
      if (position.size() != 2) {
        throw new InvalidCursorException();
      }
      return after(key, position.getFirst(), Long.valueOf(position.get(1)));
    }

    private <T> Condition after(Field<T> field, @Nullable String text, Long id) {
      var here = row(field, BOOK.ID);
      var there = row(val(text).cast(field), val(id));
      return ascending ? here.gt(there) : here.lt(there);
    }
  }
}
