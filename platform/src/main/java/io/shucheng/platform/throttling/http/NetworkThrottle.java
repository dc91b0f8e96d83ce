package io.shucheng.platform.throttling.http;

import io.shucheng.platform.throttling.Allowance;
import io.shucheng.platform.throttling.domain.Buckets;
import io.shucheng.platform.throttling.domain.Client;
import io.shucheng.platform.throttling.domain.Denial;
import io.shucheng.platform.web.EarlyHandler;
import io.shucheng.platform.web.EarlyProblems;
import io.shucheng.platform.web.RouteTable;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is asked without a token, by the network it comes from, before anything else is done
 * for it. Who shows a token is counted when it is known to be good; where too many were not, none
 * is looked at.
 */
final class NetworkThrottle extends EarlyHandler {

  private static final String BEARER = "Bearer ";

  private final Buckets buckets;
  private final Networks networks;
  private final RouteTable<Allowance> routes;
  private final EarlyProblems problems;

  NetworkThrottle(
      Handler next,
      Buckets buckets,
      Networks networks,
      RouteTable<Allowance> routes,
      EarlyProblems problems) {
    super(next);
    this.buckets = buckets;
    this.networks = networks;
    this.routes = routes;
    this.problems = problems;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Client network = networks.of(request);
    Denial denial = denial(request, network);
    if (denial != null) {
      problems.write(request, response, callback, TooMany.of(denial), TooMany.WORDS);
      return true;
    }
    return super.handle(request, response, callback);
  }

  private @Nullable Denial denial(Request request, Client network) {
    String method = request.getMethod();
    boolean token = showsToken(request);
    boolean read = HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method);
    if (token || !read) {
      request.setAttribute(Networks.ATTRIBUTE, network);
    }
    if (token) {
      return buckets.look(Allowance.BAD_TOKENS, network);
    }
    if (read) {
      return buckets.take(Allowance.READS, network);
    }
    // log-ins and orders are counted once more behind the filters, which know who asks
    boolean callback =
        routes.find(method, Request.getPathInContext(request)) == Allowance.CALLBACKS;
    return buckets.take(callback ? Allowance.CALLBACKS : Allowance.WRITES, network);
  }

  /** Whatever else is called an authorization, and wherever nobody looks at it, counts as none. */
  private static boolean showsToken(Request request) {
    String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    return authorization != null
        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && Request.getPathInContext(request).startsWith("/api/");
  }
}
