package io.shucheng.platform.admission;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * How urgent a route is. A module publishes one bean for each of its routes that is not {@link
 * Urgency#BROWSE}; where several match, the most particular counts.
 *
 * @param method null for all
 * @param pattern a Spring path pattern, such as {@code /api/v1/orders/**}
 */
public record UrgentRoute(@Nullable HttpMethod method, String pattern, Urgency urgency) {

  /** A route whatever its method. */
  public static UrgentRoute of(String pattern, Urgency urgency) {
    return new UrgentRoute(null, pattern, urgency);
  }
}
