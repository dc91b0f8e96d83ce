package io.shucheng.storefront;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, sends forms with their CSRF token. */
final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();
  private final int port;
  private final String language;

  Browser(int port, String language) {
    this.port = port;
    this.language = language;
  }

  static Browser english(int port) {
    return new Browser(port, "en");
  }

  /** A page as it came. */
  record Answer(int status, String text, Map<String, List<String>> headers) {

    String header(String name) {
      return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    String location() {
      return header("location");
    }
  }

  Answer get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  /** Sends a form as the page at {@code formPath} would. */
  Answer submit(String formPath, String action, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(fields);
    all.put("_csrf", csrf(formPath));
    return post(action, all);
  }

  /** Sends a form just so. */
  Answer post(String action, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(action, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Uploads a file as the page of imports would. */
  Answer upload(String formPath, String action, String name, String content) {
    String boundary = "boundary";
    String body =
        "--%1$s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%2$s\r\n--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%3$s\"\r\nContent-Type: text/csv\r\n\r\n%4$s\r\n--%1$s--\r\n"
            .formatted(boundary, formPath == null ? "" : csrf(formPath), name, content);
    return send(
        request(action)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  void logIn(String email, String password) {
    Answer answer = submit("/log-in", "/log-in", Map.of("email", email, "password", password));
    if (answer.status() != 303) {
      throw new IllegalStateException("log-in answered " + answer);
    }
  }

  String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  void forgetCookie(String name) {
    cookies.remove(name);
  }

  /** A hidden field's value on a page. */
  static String field(Answer page, String name) {
    Matcher matcher =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.text());
    if (!matcher.find()) {
      throw new IllegalStateException("there is no field '" + name + "' on " + page.text());
    }
    return matcher.group(1);
  }

  private String csrf(String formPath) {
    Answer form = get(formPath);
    Matcher matcher = CSRF.matcher(form.text());
    if (!matcher.find()) {
      throw new IllegalStateException("no form at " + formPath + ": " + form);
    }
    return matcher.group(1);
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("Accept-Language", language);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      response.headers().allValues("set-cookie").forEach(this::keep);
      return new Answer(response.statusCode(), response.body(), response.headers().map());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    String pair = cookie.split(";", 2)[0];
    int equals = pair.indexOf('=');
    if (cookie.contains("Max-Age=0")) {
      cookies.remove(pair.substring(0, equals));
    } else {
      cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
