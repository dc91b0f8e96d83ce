package io.shucheng.catalog;

import io.shucheng.platform.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edition as a list shows it. */
public record BookSummary(
    BookId id,
    long revision,
    String title,
    List<String> contributors,
    @Nullable Money price,
    Availability availability,
    @Nullable Rating rating) {

  public BookSummary {
    contributors = List.copyOf(contributors);
  }

  public String coverUrl() {
    return coverUrl(id, revision);
  }

  /** The path of a cover; it carries the revision so that it may be cached for ever. */
  public static String coverUrl(BookId id, long revision) {
    return "/covers/" + id + ".svg?v=" + revision;
  }
}
