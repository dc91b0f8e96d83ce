package io.shucheng.ordering.providers;

import org.jspecify.annotations.Nullable;

/** A provider could not be asked, or refused. */
public class ProviderException extends RuntimeException {

  private final boolean refused;

  private ProviderException(String message, boolean refused, @Nullable Throwable cause) {
    super(message, cause);
    this.refused = refused;
  }

  /** The provider did not answer as it should; asking again later may help. */
  public static ProviderException unavailable(String message, @Nullable Throwable cause) {
    return new ProviderException(message, false, cause);
  }

  /** The provider understood and does not want it; asking again changes nothing. */
  public static ProviderException refused(String message, @Nullable Throwable cause) {
    return new ProviderException(message, true, cause);
  }

  public boolean isRefused() {
    return refused;
  }
}
