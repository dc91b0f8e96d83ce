package io.shucheng.platform.identity;

import org.springframework.http.HttpMethod;

/**
 * A route below {@code /api} that anonymous callers may use. A module publishes one bean for each;
 * every other route below {@code /api} wants a token.
 *
 * @param pattern a Spring path pattern, such as {@code /api/v1/books/**}
 */
public record OpenRoute(HttpMethod method, String pattern) {}
