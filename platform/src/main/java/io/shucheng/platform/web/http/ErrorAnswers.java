package io.shucheng.platform.web.http;

import io.shucheng.platform.web.ErrorPage;
import io.shucheng.platform.web.Problem;
import io.shucheng.platform.web.ProblemNames;
import io.shucheng.platform.web.ProblemWriter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what failed outside of any handler, such as in a filter: with the page {@code error} for
 * browsers where the deployable has pages, with a problem for everybody else.
 */
@Controller
class ErrorAnswers implements ErrorController {

  private final ProblemWriter problems;
  private final @Nullable ErrorPage page;

  ErrorAnswers(
      ProblemWriter problems, org.springframework.beans.factory.ObjectProvider<ErrorPage> page) {
    this.problems = problems;
    this.page = page.getIfAvailable();
  }

  @RequestMapping("/error")
  @Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpStatus status = status(request);
    String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    if (page != null && accept.contains("text/html") && !path.startsWith("/api/")) {
      response.setStatus(status.value());
      return page.show(status, request);
    }
    problems.write(
        request, response, Problem.of(status, ProblemNames.of(status), status.getReasonPhrase()));
    return null;
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer known ? HttpStatus.resolve(known) : null;
    return status == null ? HttpStatus.NOT_FOUND : status;
  }
}
