package io.shucheng.platform.identity.domain;

/** A password that somebody chose. */
public record NewPassword(String text) {

  /**
   * @throws IllegalArgumentException if it is shorter than 8 or longer than 256 characters
   */
  public NewPassword {
    if (text.length() < 8 || text.length() > 256) {
      throw new IllegalArgumentException("password: it takes 8 to 256 characters");
    }
  }

  /** Does not show it. */
  @Override
  public String toString() {
    return "NewPassword[]";
  }
}
