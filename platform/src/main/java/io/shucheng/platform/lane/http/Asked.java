package io.shucheng.platform.lane.http;

import io.shucheng.platform.lane.AnswerForm;
import io.shucheng.platform.lane.OpenRead;
import io.shucheng.platform.web.TraceIds;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for whom nobody has to know, and without conditions that want weighing.
 *
 * @param known the tags that the client has
 */
record Asked(
    OpenRead read, boolean headOnly, @Nullable String known, @Nullable String traceParent) {

  /** Where a request carries it for those who come after. */
  static final String ATTRIBUTE = "shucheng.asked";

  void keepWith(Request request) {
    request.setAttribute(ATTRIBUTE, this);
    read.keepWith(request);
  }

  /** Null for what is not to be answered here. */
  static @Nullable Asked of(Request request) {
    String method = request.getMethod();
    boolean headOnly = HttpMethod.HEAD.is(method);
    if (!headOnly && !HttpMethod.GET.is(method)) {
      return null;
    }
    HttpURI uri = request.getHttpURI();
    String path = uri.getPath();
    if (path == null || uri.getParam() != null) {
      return null;
    }
    String accept = null;
    String language = null;
    String known = null;
    String traceParent = null;
    for (HttpField field : request.getHeaders()) {
      HttpHeader header = field.getHeader();
      if (header == null) {
        if (field.is(TraceIds.PARENT)) {
          traceParent = field.getValue();
        }
        continue;
      }
      switch (header) {
        case ACCEPT -> {
          if (accept != null) {
            return null;
          }
          accept = field.getValue();
        }
        case ACCEPT_LANGUAGE -> {
          if (language != null) {
            return null;
          }
          language = field.getValue();
          if (language.length() > OpenRead.LONGEST_LANGUAGE) {
            return null;
          }
        }
        case IF_NONE_MATCH -> {
          if (known != null) {
            return null;
          }
          known = field.getValue();
        }
        case CONTENT_LENGTH -> {
          if (!field.getValue().equals("0")) {
            return null;
          }
        }
        case AUTHORIZATION,
            CONTENT_TYPE,
            TRANSFER_ENCODING,
            EXPECT,
            IF_MATCH,
            IF_MODIFIED_SINCE,
            IF_UNMODIFIED_SINCE,
            RANGE -> {
          return null;
        }
        default -> {}
      }
    }
    AnswerForm form = AnswerForm.plainly(accept);
    return form == null
        ? null
        : new Asked(
            new OpenRead(path, uri.getQuery(), form, language), headOnly, known, traceParent);
  }
}
