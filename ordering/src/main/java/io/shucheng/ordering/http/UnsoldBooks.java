package io.shucheng.ordering.http;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.UnknownBookException;
import io.shucheng.platform.web.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Points at the lines of a body whose books are not for sale. */
final class UnsoldBooks {

  private UnsoldBooks() {}

  static Problem problem(List<OrderRequest.Line> lines, UnknownBookException e) {
    List<BookId> books = lines.stream().map(OrderRequest.Line::book).toList();
    Problem problem =
        Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", String.valueOf(e.getMessage()));
    for (BookId book : e.books()) {
      problem.field(
          "/lines/" + books.indexOf(book) + "/bookId",
          "book " + book + " is not for sale here; leave it out");
    }
    return problem;
  }
}
