package io.shucheng.storefront.pages;

import java.util.Locale;
import java.util.Optional;

/** What a page says once, after a form was taken; it travels in the address as {@code notice}. */
public enum Notice {
  ADDED,
  UPDATED,
  REMOVED,
  WELCOME,
  SIGNED_OUT,
  SAVED,
  CANCELLED,
  IMPORT_STARTED,
  PROFILE_STARTED,
  RESET_SENT,
  PASSWORD_CHANGED,
  ERASED;

  /** The path with this notice. */
  public String on(String path) {
    return path + (path.indexOf('?') < 0 ? "?" : "&") + "notice=" + code();
  }

  static Optional<Notice> parse(String code) {
    for (Notice notice : values()) {
      if (notice.code().equals(code)) {
        return Optional.of(notice);
      }
    }
    return Optional.empty();
  }

  String key() {
    return "notice." + code();
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
