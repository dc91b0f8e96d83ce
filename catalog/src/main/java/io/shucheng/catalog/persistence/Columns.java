package io.shucheng.catalog.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of a statement's rows, and the arrays that statements are bound with. */
final class Columns {

  private Columns() {}

  /** An array column as a list; an SQL null is empty. */
  static List<@Nullable String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : Arrays.asList((@Nullable String[]) array.getArray());
  }

  static List<Long> numbers(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : Arrays.asList((Long[]) array.getArray());
  }

  /** A nullable text of a row, made into something else. */
  static <T> @Nullable T mapped(ResultSet row, String column, Function<String, T> change)
      throws SQLException {
    String text = row.getString(column);
    return text == null ? null : change.apply(text);
  }

  /** A parameter of type {@code text[]}, also for what is cast from it. */
  static <T> String[] textArray(Collection<T> rows, Function<T, @Nullable Object> column) {
    String[] array = new String[rows.size()];
    int at = 0;
    for (T row : rows) {
      Object value = column.apply(row);
      array[at++] = value == null ? null : value.toString();
    }
    return array;
  }

  /** A parameter of type {@code bigint[]}. */
  static <T> Long[] longArray(Collection<T> rows, Function<T, Long> column) {
    Long[] array = new Long[rows.size()];
    int at = 0;
    for (T row : rows) {
      array[at++] = column.apply(row);
    }
    return array;
  }
}
