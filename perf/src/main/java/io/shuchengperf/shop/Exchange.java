package io.shuchengperf.shop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Calls whose every answer matters, refusals and silence too. Nothing is sent twice. Thread-safe.
 */
public final class Exchange implements AutoCloseable {

  /** Longer than any deadline of the shop: an answer that takes longer never comes. */
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI url;

  public Exchange(URI url) {
    this.url = url;
  }

  /** A call with an access token. */
  public record Call(
      String method,
      String path,
      @Nullable String body,
      @Nullable String token,
      @Nullable String idempotencyKey) {

    public static Call get(String path, @Nullable String token) {
      return new Call("GET", path, null, token, null);
    }

    public static Call post(String path, @Nullable String body, @Nullable String token) {
      return new Call("POST", path, body, token, null);
    }

    public Call withKey(@Nullable String key) {
      return new Call(method, path, body, token, key);
    }
  }

  /**
   * @throws java.net.ConnectException if it was never sent
   * @throws java.net.http.HttpTimeoutException if nothing came for {@link #PATIENCE}
   * @throws IOException if the connection broke before the answer was here
   */
  public Answer send(Call call) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.resolve(call.path()))
            .timeout(PATIENCE)
            .header("Accept", "application/json, application/x-ndjson, */*;q=0.1")
            .method(
                call.method(),
                call.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(call.body()));
    if (call.body() != null) {
      request.header("Content-Type", "application/json");
    }
    if (call.token() != null) {
      request.header("Authorization", "Bearer " + call.token());
    }
    if (call.idempotencyKey() != null) {
      request.header("Idempotency-Key", call.idempotencyKey());
    }
    try {
      var answer = http.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableShopException("interrupted while waiting for " + call.path(), e);
    }
  }

  @Override
  public void close() {
    // close() would wait for answers that never come
    http.shutdownNow();
  }
}
