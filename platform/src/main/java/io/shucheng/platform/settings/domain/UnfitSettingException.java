package io.shucheng.platform.settings.domain;

/** A setting that there is not, or a value that it cannot have. */
public class UnfitSettingException extends RuntimeException {

  private final String name;

  UnfitSettingException(String name, String message) {
    super(message);
    this.name = name;
  }

  /** The name that was given. */
  public String name() {
    return name;
  }
}
