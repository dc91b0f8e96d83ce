package io.shucheng.stripe.api;

import com.stripe.Stripe;
import com.stripe.exception.ApiConnectionException;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.net.ConnectException;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends Stripe's library's requests, and bounds what its own client does not: the time of an answer
 * from its first byte to its last, its size, and the retries by the time that the shop's call has
 * left. Every request is safe to send again, for the library gives each POST an idempotency key. It
 * tells Stripe nothing of the machine it runs on, and leaves no file in the user's home.
 */
final class BoundedHttp extends com.stripe.net.HttpClient {

  /** Enough for a hundred sessions with their payments, which is the most ever asked for. */
  private static final long LARGEST = 8L << 20;

  /** The library waits up to a second before it tries again. */
  private static final Duration WORTH_ANOTHER = Duration.ofSeconds(2);

  private static final String USER_AGENT = "Shucheng stripe-java/" + Stripe.VERSION;
  private static final String ABOUT_THE_MACHINE = "x-stripe-client-";

  private final HttpClient http;
  private final Duration readTimeout;

  BoundedHttp(HttpClient http, Duration readTimeout) {
    this.http = http;
    this.readTimeout = readTimeout;
  }

  @Override
  public StripeResponse request(StripeRequest request) throws ApiConnectionException {
    Duration left = CallTime.left();
    if (!left.isPositive()) {
      throw new ApiConnectionException("there was no time left to ask");
    }
    Duration patience = left.compareTo(readTimeout) < 0 ? left : readTimeout;
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(http(request), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    try {
      return stripe(answer.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException _) {
      throw unanswered("no whole answer within %d ms".formatted(patience.toMillis()), null);
    } catch (ExecutionException e) {
      throw unanswered(String.valueOf(e.getCause()), e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ApiConnectionException("the caller was interrupted");
    } finally {
      answer.cancel(true);
    }
  }

  /** The library tries again where the cause is one of connecting. */
  private static ApiConnectionException unanswered(String why, @Nullable Throwable cause) {
    if (CallTime.left().compareTo(WORTH_ANOTHER) < 0) {
      return new ApiConnectionException(why, cause);
    }
    ConnectException again = new ConnectException(why);
    again.initCause(cause);
    return new ApiConnectionException(why, again);
  }

  private static HttpRequest http(StripeRequest request) throws ApiConnectionException {
    try {
      HttpRequest.Builder http = HttpRequest.newBuilder(request.url().toURI());
      request
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!name.toLowerCase(Locale.ROOT).startsWith(ABOUT_THE_MACHINE)) {
                  http.setHeader(name, String.join(",", values));
                }
              });
      http.setHeader("User-Agent", USER_AGENT);
      if (request.content() == null) {
        http.method(request.method().name(), BodyPublishers.noBody());
      } else {
        http.setHeader("Content-Type", request.content().contentType());
        http.method(
            request.method().name(),
            BodyPublishers.ofByteArray(request.content().byteArrayContent()));
      }
      return http.build();
    } catch (URISyntaxException e) {
      throw new ApiConnectionException("Stripe's address is none", e);
    }
  }

  private static StripeResponse stripe(HttpResponse<byte[]> answer) throws ApiConnectionException {
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    int status = answer.statusCode();
    Map<String, List<String>> headers = new HashMap<>(answer.headers().map());
    if (CallTime.left().compareTo(WORTH_ANOTHER) < 0) {
      headers.put("Stripe-Should-Retry", List.of("false"));
    }
    if (status / 100 == 2) {
      if (!AnswerBodies.isThing(body)) {
        throw new ApiConnectionException("the answer is not Stripe's");
      }
      return new StripeResponse(status, HttpHeaders.of(headers), body);
    }
    return new StripeResponse(status, HttpHeaders.of(headers), AnswerBodies.error(body));
  }
}
