package io.shucheng.webhooks.domain;

import java.net.URI;
import java.util.Map;

/** Those who carry messages to receivers. */
public interface Couriers {

  /** Posts a body of JSON, and comes back within the time that is allowed, whatever happens. */
  Answer post(URI receiver, Map<String, String> headers, String body);
}
