package io.shucheng.ordering.http;

import io.shucheng.ordering.providers.Notification;
import org.springframework.http.HttpHeaders;

/** Reads a provider's callbacks. */
interface CallbackReader {

  /** As it stands in the callback's address. */
  String provider();

  /** Whether callbacks are taken now. */
  boolean isOpen();

  /**
   * @throws io.shucheng.platform.web.Problem 401 if the signature is missing, wrong or too old; 400
   *     if what was signed cannot be read
   */
  Notification read(HttpHeaders headers, String body);
}
