package io.shucheng.platform.web;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** What the filters of security say of every answer below {@code /api}, for those before them. */
public final class SecurityHeaders {

  private static final HttpField[] GUARDS = {
    new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
    new PreEncodedHttpField("X-XSS-Protection", "0"),
    new PreEncodedHttpField("X-Frame-Options", "DENY")
  };

  private static final HttpField[] NOT_KEPT = {
    new PreEncodedHttpField(
        HttpHeader.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate"),
    new PreEncodedHttpField(HttpHeader.PRAGMA, "no-cache"),
    new PreEncodedHttpField(HttpHeader.EXPIRES, "0")
  };

  private SecurityHeaders() {}

  /** Adds what is said of all answers. */
  public static void addTo(HttpFields.Mutable headers) {
    for (HttpField field : GUARDS) {
      headers.add(field);
    }
  }

  /** Adds that nobody keeps the answer, as is said of those that say nothing of it themselves. */
  public static void forbidKeeping(HttpFields.Mutable headers) {
    for (HttpField field : NOT_KEPT) {
      headers.add(field);
    }
  }
}
