package io.shucheng.platform.settings;

import java.util.regex.Pattern;

/**
 * A value that an operator changes while the shop is open. A module publishes its settings as beans
 * and reads them from {@link Settings} each time it needs them.
 *
 * @param name as operators write it: {@code module.words-of-it}
 * @param initial what holds where nobody says otherwise: what the shop was started with
 * @param meaning a sentence for operators
 */
public record Setting<T>(String name, SettingType<T> type, T initial, String meaning) {

  private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z]+(-[a-z]+)*)+");

  /**
   * @throws IllegalArgumentException if the name is no name, or the initial value is out of bounds
   */
  public Setting {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'%s' cannot be a setting's name; it is like ordering.time-to-pay".formatted(name));
    }
    try {
      var _ = type.parse(type.format(initial));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("shucheng." + name + ": " + e.getMessage(), e);
    }
  }
}
