package io.shucheng.platform.throttling;

import org.springframework.http.HttpMethod;

/**
 * A route that is counted as something particular. A module publishes one bean for each; every
 * other route is a read or a write.
 *
 * @param pattern a Spring path pattern, such as {@code /api/v1/orders}
 */
public record ThrottledRoute(HttpMethod method, String pattern, Allowance allowance) {}
