package io.shucheng.ordering.http;

import io.shucheng.ordering.domain.PaymentTerms;
import io.shucheng.ordering.domain.SandboxBooks;
import io.shucheng.ordering.domain.SandboxCallbacks;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Posts the sandbox's callbacks to the port on which this shop listens. */
@Component
class HttpSandboxCallbacks implements SandboxCallbacks {

  /**
   * What the shop answered when it understood and refused: asking again at once changes nothing.
   */
  private static final RetryPolicy POLICY =
      RetryPolicy.builder()
          .maxRetries(4)
          .delay(Duration.ofMillis(200))
          .multiplier(2)
          .jitter(Duration.ofMillis(50))
          .excludes(HttpClientErrorException.class)
          .build();

  private final SandboxSignatures signatures;
  private final Clock clock;
  private final RestClient http;
  private final RetryTemplate retries = new RetryTemplate(POLICY);
  private volatile @Nullable URI address;

  HttpSandboxCallbacks(SandboxSignatures signatures, Clock clock) {
    this.signatures = signatures;
    this.clock = clock;
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build());
    requests.setReadTimeout(Duration.ofSeconds(3));
    this.http = RestClient.builder().requestFactory(requests).build();
  }

  /** Learns the port; the operations' own server has a namespace, and is not meant. */
  @EventListener
  void on(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      address =
          URI.create(
              "http://localhost:%d/api/v1/payments/%s/callbacks"
                  .formatted(event.getWebServer().getPort(), PaymentTerms.SANDBOX));
    }
  }

  @Override
  public boolean areReady() {
    return address != null;
  }

  @Override
  public void deliver(SandboxBooks.Delivery delivery) {
    try {
      retries.execute(() -> post(delivery));
    } catch (RetryException e) {
      throw new UndeliveredException(
          "the shop did not take it: " + Objects.requireNonNull(e.getCause()).getMessage(), e);
    }
  }

  private boolean post(SandboxBooks.Delivery delivery) {
    http.post()
        .uri(Objects.requireNonNull(address))
        .contentType(MediaType.APPLICATION_JSON)
        .headers(
            headers ->
                signatures
                    .get()
                    .sign(delivery.webhookId(), clock.instant(), delivery.body())
                    .forEach(headers::set))
        .body(delivery.body())
        .retrieve()
        .toBodilessEntity();
    return true;
  }
}
