package io.shucheng.platform.settings;

import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.convert.DurationStyle;

/**
 * How a setting's values are written, and within which bounds they are.
 *
 * @param <T> of its values
 */
public sealed interface SettingType<T> {

  /**
   * A time of at least and at most that long, written as {@code 90s}, {@code 15m} or {@code 2h}.
   */
  static SettingType<Duration> duration(Duration least, Duration most) {
    return new OfDuration(least, most);
  }

  /** A whole number, bounds included. */
  static SettingType<Integer> number(int least, int most) {
    return new OfNumber(least, most);
  }

  /** On or off, written as {@code true} or {@code false}. */
  static SettingType<Boolean> onOff() {
    return new OnOff();
  }

  /** As operators see it: {@code duration}, {@code number} or {@code switch}. */
  String name();

  /** What can be written, for people. */
  String bounds();

  /**
   * @throws IllegalArgumentException if it is no such value, or out of bounds; its message names
   *     the text and what can be written
   */
  T parse(String text);

  /** A text that {@link #parse} reads as this value. */
  String format(T value);

  private static IllegalArgumentException unfit(String text, String bounds) {
    return new IllegalArgumentException("'%s' cannot be; name %s".formatted(text, bounds));
  }

  /** Times. */
  record OfDuration(Duration least, Duration most) implements SettingType<Duration> {
    @Override
    public String name() {
      return "duration";
    }

    @Override
    public String bounds() {
      return "%s to %s".formatted(format(least), format(most));
    }

    @Override
    public Duration parse(String text) {
      try {
        Duration value = DurationStyle.detectAndParse(text);
        boolean hasUnit = !Character.isDigit(text.charAt(text.length() - 1));
        if (hasUnit && value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
          return value;
        }
      } catch (IllegalArgumentException | ArithmeticException _) {
        // said below
      }
      throw unfit(text, bounds());
    }

    /** In the largest unit that leaves no remainder. */
    @Override
    public String format(Duration value) {
      long millis = value.toMillis();
      if (millis % 1000 != 0) {
        return millis + "ms";
      }
      long seconds = millis / 1000;
      if (seconds == 0 || seconds % 60 != 0) {
        return seconds + "s";
      }
      return seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds / 60 + "m";
    }
  }

  /** Whole numbers. */
  record OfNumber(int least, int most) implements SettingType<Integer> {
    @Override
    public String name() {
      return "number";
    }

    @Override
    public String bounds() {
      return "%d to %d".formatted(least, most);
    }

    @Override
    public Integer parse(String text) {
      try {
        int value = Integer.parseInt(text);
        if (value >= least && value <= most) {
          return value;
        }
      } catch (NumberFormatException _) {
        // said below
      }
      throw unfit(text, bounds());
    }

    @Override
    public String format(Integer value) {
      return value.toString();
    }
  }

  /** Switches. */
  record OnOff() implements SettingType<Boolean> {
    @Override
    public String name() {
      return "switch";
    }

    @Override
    public String bounds() {
      return "true or false";
    }

    @Override
    public Boolean parse(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "true" -> true;
        case "false" -> false;
        default -> throw unfit(text, bounds());
      };
    }

    @Override
    public String format(Boolean value) {
      return value.toString();
    }
  }
}
