package io.shucheng.platform.settings.http;

import io.shucheng.platform.settings.domain.OfficeSettings;
import io.shucheng.platform.settings.domain.SourceState;
import io.shucheng.platform.settings.usecase.InspectSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The settings, on the wire.
 *
 * @param sources those that can change while the shop is open
 * @param changes the back office's latest, newest first
 */
record SettingsBody(List<ValueBody> items, List<SourceBody> sources, List<ChangeBody> changes) {

  /**
   * A setting.
   *
   * @param value a text, a number or a truth value, as its type is
   * @param initial what holds where neither the file nor the office says anything
   * @param bounds what it can be, for people
   * @param source whose word is in force: {@code start}, {@code file} or {@code office}
   */
  record ValueBody(
      String name,
      String type,
      Object value,
      Object initial,
      String bounds,
      String source,
      String meaning) {

    static <T> ValueBody of(InspectSettings.Value<T> shown) {
      return new ValueBody(
          shown.setting().name(),
          shown.setting().type().name(),
          wire(shown, shown.value()),
          wire(shown, shown.setting().initial()),
          shown.setting().type().bounds(),
          lower(shown.source()),
          shown.setting().meaning());
    }

    private static <T> Object wire(InspectSettings.Value<T> shown, T value) {
      return value instanceof Duration ? shown.setting().type().format(value) : value;
    }
  }

  /**
   * A source.
   *
   * @param problem why its last good words are in force; null where it can be read
   * @param readAt when it could be read last; null where it never could
   */
  record SourceBody(String source, @Nullable String problem, @Nullable Instant readAt) {
    static SourceBody of(SourceState state) {
      return new SourceBody(lower(state.source()), state.problem(), state.since());
    }
  }

  /** What an operator changed; null is where the office says nothing. */
  record ChangeBody(
      String name, @Nullable String before, @Nullable String after, String by, Instant at) {
    static ChangeBody of(OfficeSettings.Change change) {
      return new ChangeBody(
          change.name(), change.before(), change.after(), change.by().toString(), change.at());
    }
  }

  static SettingsBody of(InspectSettings.Shown shown) {
    return new SettingsBody(
        shown.values().stream().<ValueBody>map(ValueBody::of).toList(),
        shown.sources().stream().map(SourceBody::of).toList(),
        shown.changes().stream().map(ChangeBody::of).toList());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
