package io.shucheng.webhooks.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shucheng.platform.web.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list on the wire; without a cursor at its end. */
record PageBody<T>(
    List<T> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextCursor) {

  static <S, T> PageBody<T> of(Page<S> page, Function<S, T> view) {
    return new PageBody<>(page.items().stream().map(view).toList(), page.nextCursor());
  }
}
