package io.shucheng.platform.throttling.http;

import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.throttling.Allowance;
import io.shucheng.platform.throttling.CallerThrottle;
import io.shucheng.platform.throttling.domain.Buckets;
import io.shucheng.platform.throttling.domain.Client;
import io.shucheng.platform.web.RouteTable;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

/** Counts accounts for who knows them before the filters do. */
final class CountedCallers implements CallerThrottle {

  /** Where a request says that it was counted. */
  static final String ATTRIBUTE = "shucheng.counted";

  private final Buckets buckets;
  private final RouteTable<Allowance> routes;

  CountedCallers(Buckets buckets, RouteTable<Allowance> routes) {
    this.buckets = buckets;
    this.routes = routes;
  }

  @Override
  public boolean take(Request request, AccountId account) {
    String method = request.getMethod();
    Allowance particular = routes.find(method, Request.getPathInContext(request));
    if (particular != null && particular != Allowance.ORDERS) {
      return false;
    }
    Allowance usual =
        HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method)
            ? Allowance.READS
            : Allowance.WRITES;
    if (buckets.take(particular == null ? usual : particular, new Client.Named(account.toString()))
        != null) {
      return false;
    }
    request.setAttribute(ATTRIBUTE, true);
    return true;
  }
}
