package io.shucheng.storefront.pages;

import io.shucheng.words.Texts;
import org.springframework.http.HttpStatus;

/** A page cannot be shown, for a reason that its reader can understand. */
public class Refusal extends RuntimeException {

  private final HttpStatus status;
  private final String key;
  private final transient Object[] arguments;

  /**
   * @param key of the message that says what was wrong and what would be right
   */
  public Refusal(HttpStatus status, String key, Object... arguments) {
    super(status + " " + key, null, false, false);
    this.status = status;
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** There is no such thing, or not for this reader. */
  public static Refusal notFound(String key, Object... arguments) {
    return new Refusal(HttpStatus.NOT_FOUND, key, arguments);
  }

  /** The address or the form says what cannot be understood. */
  public static Refusal badRequest(String key, Object... arguments) {
    return new Refusal(HttpStatus.BAD_REQUEST, key, arguments);
  }

  public HttpStatus status() {
    return status;
  }

  public String in(Texts texts) {
    return texts.text(key, arguments);
  }
}
