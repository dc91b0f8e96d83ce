package io.shucheng.search.http;

import io.shucheng.platform.web.Problem;
import io.shucheng.search.SearchUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a client that the index cannot be read now. */
@RestControllerAdvice(assignableTypes = SearchHandler.class)
@Order(0)
class SearchProblems {

  private static final Logger LOG = LoggerFactory.getLogger(SearchProblems.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unavailable(SearchUnavailableException e) {
    LOG.debug("A search was refused", e);
    Problem problem =
        Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "search-unavailable",
                "the search is not ready; try again in a few seconds")
            .header(HttpHeaders.RETRY_AFTER, "2");
    return ResponseEntity.of(problem.getBody()).headers(problem.getHeaders()).build();
  }
}
