package io.shucheng.stripe.api;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import io.shucheng.ordering.providers.ProviderException;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says in the shop's words why Stripe did not do what it was asked. Stripe's own sentences are not
 * repeated, for they may quote what they are about; its codes and the request's id, by which its
 * dashboard shows all of it, are.
 */
final class Failures {

  private Failures() {}

  static ProviderException of(String wish, StripeException e) {
    if (e instanceof ApiConnectionException) {
      return ProviderException.unavailable(
          "Stripe did not answer when it was asked to " + wish,
          e.getCause() instanceof IOException cause ? cause : null);
    }
    int status = Objects.requireNonNullElse(e.getStatusCode(), 0);
    String told = "%s (%s)".formatted(wish, details(status, e));
    return switch (status) {
      // the shop's own doing, and no verdict on the payment: once it is mended, asking again helps
      case 401 ->
          ProviderException.unavailable(
              "Stripe does not know the shop's key, when asked to %s: set shucheng.stripe.secret-key to one that is in use"
                  .formatted(told),
              null);
      case 403 ->
          ProviderException.unavailable(
              "the shop's key does not allow it to %s: give it write access to Checkout Sessions, PaymentIntents and Refunds in Stripe's dashboard"
                  .formatted(told),
              null);
      case 409, 429 ->
          ProviderException.unavailable("Stripe is too busy to %s".formatted(told), null);
      default ->
          status / 100 == 4
              ? ProviderException.refused("Stripe refused to %s".formatted(told), null)
              : ProviderException.unavailable("Stripe failed to %s".formatted(told), null);
    };
  }

  private static String details(int status, StripeException e) {
    StringBuilder details = new StringBuilder("status ").append(status);
    append(details, "code", e.getCode());
    append(details, "request", e.getRequestId());
    return details.toString();
  }

  private static void append(StringBuilder details, String name, @Nullable String value) {
    if (value != null) {
      details.append(", ").append(name).append(' ').append(value);
    }
  }
}
