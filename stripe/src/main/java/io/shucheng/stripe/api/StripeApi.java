package io.shucheng.stripe.api;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.service.PaymentIntentService;
import com.stripe.service.RefundService;
import com.stripe.service.checkout.SessionService;
import io.shucheng.ordering.providers.ProviderException;
import io.shucheng.stripe.domain.ApiKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Supplier;

/** Stripe's API with the shop's key. Thread-safe. */
public final class StripeApi implements AutoCloseable {

  /** The port's ten seconds, less what the shop itself needs. */
  private static final Duration CALL = Duration.ofMillis(9_500);

  private static final int RETRIES = 2;

  private final HttpClient http;
  private final StripeClient stripe;
  private final Duration callTime;

  /**
   * @param url where Stripe answers, without a path
   * @param connectTimeout until the connection stands
   * @param readTimeout until the whole answer is there
   */
  public StripeApi(ApiKey key, URI url, Duration connectTimeout, Duration readTimeout) {
    this(key, url, connectTimeout, readTimeout, CALL);
  }

  StripeApi(ApiKey key, URI url, Duration connectTimeout, Duration readTimeout, Duration callTime) {
    this.callTime = callTime;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .build();
    this.stripe =
        StripeClient.builder()
            .setApiKey(key.text())
            .setApiBase(url.toString())
            .setMaxNetworkRetries(RETRIES)
            .setHttpClient(new BoundedHttp(http, readTimeout))
            .build();
  }

  /** Makes a call of the shop's, which may ask several things; all of them in time. */
  public <T> T within(Supplier<T> call) {
    return CallTime.within(callTime, call);
  }

  /** Makes a call of the shop's that answers nothing. */
  public void within(Runnable call) {
    CallTime.within(callTime, call);
  }

  /**
   * Asks one thing.
   *
   * @param wish what is asked for, as it follows "Stripe refused to"
   * @throws ProviderException if it is not done
   */
  public <T> T ask(String wish, Request<T> request) {
    try {
      return send(request);
    } catch (StripeException e) {
      throw failure(wish, e);
    }
  }

  /** Asks one thing, for who has an answer to Stripe's own errors. */
  public <T> T send(Request<T> request) throws StripeException {
    try {
      return request.send();
    } catch (RuntimeException e) {
      // what the library's JSON reader throws, in many kinds, at an answer that is not Stripe's
      throw new ApiConnectionException("the answer cannot be read", e);
    }
  }

  /** One of Stripe's errors in the shop's words. */
  public ProviderException failure(String wish, StripeException e) {
    return Failures.of(wish, e);
  }

  public SessionService sessions() {
    return stripe.v1().checkout().sessions();
  }

  public PaymentIntentService intents() {
    return stripe.v1().paymentIntents();
  }

  public RefundService refunds() {
    return stripe.v1().refunds();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  /** One request to Stripe. */
  @FunctionalInterface
  public interface Request<T> {
    T send() throws StripeException;
  }
}
