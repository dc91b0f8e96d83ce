package io.shucheng.risk.http;

import java.net.URI;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where the risk service is, and how the shop shows who it is.
 *
 * @param url http or https, without query; the contract's paths follow it
 * @param token sent as bearer; null where the service wants none
 */
public record ServiceAddress(URI url, @Nullable String token) {

  public ServiceAddress {
    if ((!"http".equals(url.getScheme()) && !"https".equals(url.getScheme()))
        || url.getHost() == null
        || url.getRawUserInfo() != null
        || url.getRawQuery() != null
        || url.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "shucheng.risk.url is to be http(s)://host[:port][/path], without user, query and fragment");
    }
    if (token != null && !token.matches("[\\x21-\\x7e]+")) {
      throw new IllegalArgumentException(
          "shucheng.risk.token has characters that no header may have; ASCII without blanks is fine");
    }
  }

  HttpRequest.Builder request(String path) {
    String base = url.toString();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path))
            .header("Accept", "application/json");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  /** Without the token. */
  @Override
  public String toString() {
    return url.toString();
  }
}
