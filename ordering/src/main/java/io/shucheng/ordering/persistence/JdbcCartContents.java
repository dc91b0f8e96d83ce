package io.shucheng.ordering.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.catalog.BookId;
import io.shucheng.ordering.CartOwner;
import io.shucheng.ordering.domain.CartContent;
import io.shucheng.ordering.domain.CartContents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Carts as rows. */
@Repository
class JdbcCartContents implements CartContents {

  private static final String FIND =
      """
      select id, version from ordering.cart where account_id = ?::uuid or visitor = ?::uuid
      """;

  private static final String LINES =
      """
      select book_id, quantity from ordering.cart_line where cart_id = ? order by added_at, book_id
      """;

  /** Locks the row, whether it is new or not. */
  private static final String OPEN =
      """
      insert into ordering.cart (id, account_id, visitor, version, touched_at)
      values (?, ?::uuid, ?::uuid, 1, ?)
          on conflict (%s) do update
         set version = cart.version + 1, touched_at = excluded.touched_at
      returning id, version
      """;

  private static final String OPEN_CUSTOMERS = OPEN.formatted("account_id");
  private static final String OPEN_VISITORS = OPEN.formatted("visitor");

  private static final String PUT =
      """
      insert into ordering.cart_line (cart_id, book_id, quantity, added_at)
      select ?, book, quantity, ?::timestamptz + place * interval '1 microsecond'
        from unnest(?::bigint[], ?::int[]) with ordinality as line (book, quantity, place)
          on conflict (cart_id, book_id) do update set quantity = excluded.quantity
      """;

  private static final String DISCARD_UNTOUCHED =
      """
      delete from ordering.cart
       where id in (
             select id from ordering.cart
              where visitor is not null and touched_at < ?
              order by touched_at
              limit ?
                for update skip locked)
      """;

  private final JdbcClient jdbc;

  JdbcCartContents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<CartContent> find(CartOwner owner) {
    Key key = Key.of(owner);
    return jdbc.sql(FIND)
        .param(key.account())
        .param(key.visitor())
        .query((row, n) -> new Head(row.getObject(1, UUID.class), row.getLong(2)))
        .optional()
        .map(this::withLines);
  }

  @Override
  public CartContent open(CartOwner owner, Instant at) {
    Key key = Key.of(owner);
    Head head =
        jdbc.sql(key.account() != null ? OPEN_CUSTOMERS : OPEN_VISITORS)
            .param(UuidCreator.getTimeOrderedEpoch())
            .param(key.account())
            .param(key.visitor())
            .param(Times.toDatabase(at))
            .query((row, n) -> new Head(row.getObject(1, UUID.class), row.getLong(2)))
            .single();
    return withLines(head);
  }

  private CartContent withLines(Head head) {
    List<CartContent.Line> lines =
        jdbc.sql(LINES)
            .param(head.id())
            .query((row, n) -> new CartContent.Line(new BookId(row.getLong(1)), row.getInt(2)))
            .list();
    return new CartContent(head.id(), head.version(), lines);
  }

  @Override
  public void put(UUID cart, List<CartContent.Line> lines, Instant at) {
    jdbc.sql(PUT)
        .param(cart)
        .param(Times.toDatabase(at))
        .param(Columns.longs(lines, line -> line.book().value()))
        .param(Columns.integers(lines, CartContent.Line::quantity))
        .update();
  }

  @Override
  public void remove(UUID cart, BookId book) {
    jdbc.sql("delete from ordering.cart_line where cart_id = ? and book_id = ?")
        .params(cart, book.value())
        .update();
  }

  @Override
  public void clear(UUID cart) {
    jdbc.sql("delete from ordering.cart_line where cart_id = ?").param(cart).update();
  }

  @Override
  public void discard(UUID cart) {
    jdbc.sql("delete from ordering.cart where id = ?").param(cart).update();
  }

  @Override
  public int discardUntouched(Instant since, int most) {
    return jdbc.sql(DISCARD_UNTOUCHED).param(Times.toDatabase(since)).param(most).update();
  }

  /** A cart without its lines. */
  private record Head(UUID id, long version) {}

  /** Whose cart it is, as two columns of which one is null. */
  private record Key(@Nullable UUID account, @Nullable UUID visitor) {

    static Key of(CartOwner owner) {
      return switch (owner) {
        case CartOwner.Customer customer -> new Key(customer.account().value(), null);
        case CartOwner.Visitor visitor -> new Key(null, visitor.token());
      };
    }
  }
}
