package io.shucheng.ordering.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shucheng.platform.web.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list on the wire. */
record PageView<T>(
    List<T> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextCursor) {

  static <S, T> PageView<T> of(Page<S> page, Function<S, T> view) {
    return new PageView<>(page.items().stream().map(view).toList(), page.nextCursor());
  }
}
