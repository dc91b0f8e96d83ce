package io.shucheng.catalog.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.shucheng.catalog.domain.RecordedBook;
import java.util.List;

/**
 * A book as an export writes it: as staff see it, and where it came from.
 *
 * @param inStock whether ordering has copies
 * @param sources the records of feeds that mean it, each with the stock that the feed told last
 */
record ExportedBookBody(
    @JsonUnwrapped StaffBookBody book,
    boolean inStock,
    List<RecordedBook.SourceReference> sources) {

  static ExportedBookBody of(RecordedBook recorded) {
    return new ExportedBookBody(
        StaffBookBody.of(recorded.book()), recorded.inStock(), recorded.sources());
  }
}
