package io.shucheng.platform.shortcut.http;

import io.shucheng.platform.lane.AnswerForm;
import io.shucheng.platform.lane.OpenRead;
import io.shucheng.platform.web.LargestBody;
import io.shucheng.platform.web.TraceIds;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a call that is plain.
 *
 * @param token the access token that is shown, whatever it is worth
 */
record PlainHeaders(String token, @Nullable String traceParent) {

  private static final String BEARER = "Bearer ";

  /** Each is compared with each. */
  private static final int MOST_HEADERS = 64;

  /** Null for what is not plain. */
  static @Nullable PlainHeaders of(Request request) {
    long length = request.getLength();
    if (length <= 0
        || length > LargestBody.BYTES
        || request.getHttpURI().getQuery() != null
        || request.getHttpURI().getParam() != null) {
      return null;
    }
    HttpFields fields = request.getHeaders();
    if (hasRepeated(fields)) {
      return null;
    }
    boolean json = false;
    String accept = null;
    String token = null;
    String traceParent = null;
    for (HttpField field : fields) {
      HttpHeader header = field.getHeader();
      if (header == null) {
        if (field.is(TraceIds.PARENT)) {
          traceParent = field.getValue();
        }
        continue;
      }
      switch (header) {
        case CONTENT_TYPE -> json = isJson(field.getValue());
        case ACCEPT -> accept = field.getValue();
        case AUTHORIZATION -> token = token(field.getValue());
        case ACCEPT_LANGUAGE -> {
          if (field.getValue().length() > OpenRead.LONGEST_LANGUAGE) {
            return null;
          }
        }
        case CONTENT_ENCODING,
            COOKIE,
            EXPECT,
            IF_MATCH,
            IF_MODIFIED_SINCE,
            IF_NONE_MATCH,
            IF_UNMODIFIED_SINCE,
            ORIGIN,
            RANGE,
            TRANSFER_ENCODING,
            UPGRADE -> {
          return null;
        }
        default -> {}
      }
    }
    return json && token != null && AnswerForm.plainly(accept) == AnswerForm.JSON
        ? new PlainHeaders(token, traceParent)
        : null;
  }

  /** What a header that comes twice means is for the handlers to say. */
  private static boolean hasRepeated(HttpFields fields) {
    int count = fields.size();
    if (count > MOST_HEADERS) {
      return true;
    }
    for (int i = 1; i < count; i++) {
      String name = fields.getField(i).getName();
      for (int j = 0; j < i; j++) {
        if (name.equalsIgnoreCase(fields.getField(j).getName())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isJson(String type) {
    return type.equals("application/json")
        || type.equalsIgnoreCase("application/json;charset=utf-8");
  }

  private static @Nullable String token(String authorization) {
    return authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : null;
  }
}
