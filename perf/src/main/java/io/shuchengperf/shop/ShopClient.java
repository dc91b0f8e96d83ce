package io.shuchengperf.shop;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of a shop beside the requests that are measured. Thread-safe. */
public final class ShopClient implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI url;

  public ShopClient(URI url) {
    this.url = url;
  }

  /**
   * @throws UnusableShopException if the shop is not there or answers with anything but a success
   */
  public JsonNode get(String path) {
    return JSON.readTree(send(HttpRequest.newBuilder(url.resolve(path)).GET()));
  }

  /** As {@link #get(String)}, without reading what comes. */
  public byte[] fetch(String path) {
    return send(HttpRequest.newBuilder(url.resolve(path)).GET());
  }

  /** As {@link #get(String)}, with an account's rights. */
  public JsonNode get(String path, String accessToken) {
    return JSON.readTree(
        send(
            HttpRequest.newBuilder(url.resolve(path))
                .header("Authorization", "Bearer " + accessToken)
                .GET()));
  }

  /** Sends a file as it is. */
  public JsonNode post(String path, Path file, String mediaType, String accessToken) {
    try {
      return JSON.readTree(
          send(
              HttpRequest.newBuilder(url.resolve(path))
                  .header("Content-Type", mediaType)
                  .header("Authorization", "Bearer " + accessToken)
                  .POST(BodyPublishers.ofFile(file))));
    } catch (FileNotFoundException e) {
      throw new IllegalArgumentException("there is no file to read at " + file, e);
    }
  }

  /** An account's access token. */
  public String logIn(String email, String password) {
    String body = JSON.writeValueAsString(new LogIn(email, password));
    return JSON.readTree(
            send(
                HttpRequest.newBuilder(url.resolve("/api/v1/tokens"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))))
        .required("accessToken")
        .asString();
  }

  public void put(String path, String body, String accessToken) {
    send(
        HttpRequest.newBuilder(url.resolve(path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + accessToken)
            .header("If-Match", "*")
            .PUT(BodyPublishers.ofString(body)));
  }

  @Override
  public void close() {
    http.close();
  }

  private record LogIn(String email, String password) {}

  private byte[] send(HttpRequest.Builder building) {
    HttpRequest request =
        building.timeout(Duration.ofSeconds(30)).header("Accept", "application/json").build();
    try {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      if (!List.of(200, 201, 202, 204).contains(answer.statusCode())) {
        throw new UnusableShopException(
            "%s %s answered %d: %s"
                .formatted(
                    request.method(),
                    request.uri(),
                    answer.statusCode(),
                    new String(answer.body(), StandardCharsets.UTF_8)));
      }
      return answer.body();
    } catch (IOException e) {
      throw new UnusableShopException(
          "no shop answers at %s: start one, or name its address".formatted(url), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableShopException("interrupted while waiting for " + request.uri(), e);
    }
  }
}
