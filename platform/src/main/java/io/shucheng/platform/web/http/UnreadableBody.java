package io.shucheng.platform.web.http;

import io.shucheng.platform.web.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that could not be read, and where. */
final class UnreadableBody {

  private UnreadableBody() {}

  static Problem problem(HttpMessageNotReadableException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      switch (cause) {
        case Problem problem -> {
          return problem;
        }
        case UnrecognizedPropertyException unknown -> {
          return at(unknown, "the field '%s' is unknown".formatted(cut(unknown.getPropertyName())));
        }
        case InvalidFormatException wrong -> {
          return at(wrong, "'%s' cannot be read".formatted(cut(String.valueOf(wrong.getValue()))));
        }
        case DatabindException wrong -> {
          return at(wrong, reason(wrong));
        }
        case StreamReadException broken -> {
          return Problem.badRequest(
              "the body is not well-formed at line %d, column %d"
                  .formatted(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr()));
        }
        default -> {}
      }
    }
    return Problem.badRequest("the call wants a body, and it has none that can be read");
  }

  private static Problem at(JacksonException e, String detail) {
    String pointer = pointer(e.getPath());
    return Problem.badRequest(pointer.isEmpty() ? detail : pointer + ": " + detail)
        .field(pointer, detail);
  }

  /** A value's own refusal is for people; what Jackson says names classes. */
  private static String reason(DatabindException e) {
    return e.getCause() instanceof IllegalArgumentException refusal && refusal.getMessage() != null
        ? refusal.getMessage()
        : "it has another type than the call wants";
  }

  private static String pointer(List<JacksonException.Reference> path) {
    return path.stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? Integer.toString(step.getIndex())
                    : step.getPropertyName().replace("~", "~0").replace("/", "~1"))
        .map(step -> "/" + cut(step))
        .collect(Collectors.joining());
  }

  private static String cut(String value) {
    return value.length() > 60 ? value.substring(0, 60) + "…" : value;
  }
}
