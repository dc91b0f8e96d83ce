package io.shucheng.platform.shortcut;

import io.shucheng.platform.identity.Caller;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** A call with a body of JSON by somebody who is known. Of one thread. */
public interface PlainCall {

  Caller caller();

  /** The language that the client likes best; the machine's where it names none. */
  Locale language();

  /** The value of a header, which was sent once; null where it was not. */
  @Nullable String header(String name);

  /**
   * The body.
   *
   * @throws HttpMessageNotReadableException where it is no such thing
   */
  <T> T body(Class<T> type);
}
