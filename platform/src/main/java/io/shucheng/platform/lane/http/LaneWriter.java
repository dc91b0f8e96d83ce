package io.shucheng.platform.lane.http;

import io.shucheng.platform.lane.ReadyAnswer;
import io.shucheng.platform.web.SecurityHeaders;
import io.shucheng.platform.web.TraceIds;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes answers to open reads, with all that filters would have said. */
final class LaneWriter {

  private LaneWriter() {}

  /** Gives whether the client had the answer, and is told so. */
  static boolean write(
      ReadyAnswer ready, Asked asked, Request request, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(TraceIds.HEADER, TraceIds.of(request, asked.traceParent()));
    TraceIds.keepRoute(request, ready.route());
    SecurityHeaders.addTo(headers);
    boolean known = asked.known() != null && ready.isKnownTo(asked.known());
    for (HttpField field : ready.fields()) {
      headers.add(field);
    }
    if (!known) {
      for (HttpField field : ready.bodyFields()) {
        headers.add(field);
      }
    }
    response.setStatus(known ? HttpStatus.NOT_MODIFIED_304 : HttpStatus.OK_200);
    response.write(true, known || asked.headOnly() ? null : ready.bytes(), callback);
    return known;
  }
}
