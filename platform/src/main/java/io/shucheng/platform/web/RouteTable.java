package io.shucheng.platform.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Finds what was said of a route. Where several routes match, the most particular counts.
 * Immutable.
 *
 * @param <T> what is said
 */
public final class RouteTable<T> {

  private final List<Known<T>> known;

  private RouteTable(List<Known<T>> known) {
    this.known = known;
  }

  /**
   * What is said of a route.
   *
   * @param method null for all
   * @param pattern a Spring path pattern
   */
  public record Entry<T>(@Nullable HttpMethod method, String pattern, T value) {}

  private record Known<T>(@Nullable String method, PathPattern pattern, T value) {

    boolean matches(String asked, PathContainer path) {
      return (method == null || method.equals(asked)) && pattern.matches(path);
    }
  }

  /** A table of entries, in whatever order they come. */
  public static <T> RouteTable<T> of(List<Entry<T>> entries) {
    return new RouteTable<>(
        entries.stream()
            .map(
                entry ->
                    new Known<>(
                        entry.method() == null ? null : entry.method().name(),
                        PathPatternParser.defaultInstance.parse(entry.pattern()),
                        entry.value()))
            .sorted(
                Comparator.comparing((Known<T> one) -> one.pattern())
                    .thenComparingInt(one -> one.method() == null ? 1 : 0))
            .toList());
  }

  /**
   * What was said of a request's route; null where nothing was.
   *
   * @param path decoded, without parameters
   */
  public @Nullable T find(String method, String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    for (Known<T> route : known) {
      if (route.matches(method, parsed)) {
        return route.value();
      }
    }
    return null;
  }
}
