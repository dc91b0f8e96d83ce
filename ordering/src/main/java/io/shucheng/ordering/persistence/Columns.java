package io.shucheng.ordering.persistence;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Columns of many rows as the arrays that {@code unnest} makes rows of again. */
final class Columns {

  private Columns() {}

  static <T> SqlArrayValue uuids(List<T> rows, Function<T, @Nullable UUID> part) {
    @Nullable Object[] values = rows.stream().map(part).toArray();
    return new SqlArrayValue("uuid", values);
  }

  static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> part) {
    return rows.stream().map(part).toArray(String[]::new);
  }

  static <T> long[] longs(List<T> rows, ToLongFunction<T> part) {
    return rows.stream().mapToLong(part).toArray();
  }

  static <T> int[] integers(List<T> rows, ToIntFunction<T> part) {
    return rows.stream().mapToInt(part).toArray();
  }

  static <T> boolean[] booleans(List<T> rows, Function<T, Boolean> part) {
    boolean[] values = new boolean[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = part.apply(rows.get(i));
    }
    return values;
  }
}
