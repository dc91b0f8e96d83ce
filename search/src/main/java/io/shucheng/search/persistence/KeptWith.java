package io.shucheng.search.persistence;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.ChangeCursor;
import io.shucheng.search.domain.FeedPosition;
import io.shucheng.search.domain.FeedPosition.Witness;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a commit of the index keeps beside the books.
 *
 * @param form of documents and terms
 * @param name the index's own
 * @param position in the change feed
 * @param whole whether it was level with the feed once; one that never was is still being made
 */
record KeptWith(String form, String name, FeedPosition position, boolean whole) {

  /** With an index that is begun. */
  static KeptWith nothing(String form) {
    return new KeptWith(form, UUID.randomUUID().toString(), FeedPosition.START, false);
  }

  /** The same at another position. */
  KeptWith at(FeedPosition behind) {
    return new KeptWith(form, name, behind, whole);
  }

  /** The same when nothing is missing any more. */
  KeptWith asWhole() {
    return new KeptWith(form, name, position, true);
  }

  Map<String, String> write() {
    Map<String, String> data = new HashMap<>();
    data.put("form", form);
    data.put("name", name);
    data.put("whole", Boolean.toString(whole));
    data.put("cursor", position.cursor().toString());
    Witness witness = position.witness();
    if (witness != null) {
      data.put("witness.before", witness.before().toString());
      data.put("witness.book", witness.book().toString());
      data.put("witness.revision", Long.toString(witness.revision()));
    }
    return data;
  }

  static KeptWith read(Map<String, String> data) {
    String cursor = data.get("cursor");
    return new KeptWith(
        data.getOrDefault("form", "unknown"),
        data.getOrDefault("name", ""),
        cursor == null
            ? FeedPosition.START
            : new FeedPosition(ChangeCursor.parse(cursor), witness(data)),
        Boolean.parseBoolean(data.get("whole")));
  }

  private static @Nullable Witness witness(Map<String, String> data) {
    String before = data.get("witness.before");
    String book = data.get("witness.book");
    String revision = data.get("witness.revision");
    return before == null || book == null || revision == null
        ? null
        : new Witness(
            ChangeCursor.parse(before), new BookId(Long.parseLong(book)), Long.parseLong(revision));
  }
}
