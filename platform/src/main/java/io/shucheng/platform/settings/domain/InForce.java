package io.shucheng.platform.settings.domain;

import io.shucheng.platform.settings.Setting;
import io.shucheng.platform.settings.Settings;
import java.util.Map;

/**
 * What is in force on this node: the office's word before the file's, the file's before what the
 * shop was started with. Thread-safe; whoever asks sees all of a source's words or none.
 */
public final class InForce implements Settings {

  private final KnownSettings known;
  private volatile Map<String, Object> file = Map.of();
  private volatile Map<String, Object> office = Map.of();

  public InForce(KnownSettings known) {
    this.known = known;
  }

  /** Puts another word of a source in force. */
  public void set(Source source, Map<String, Object> values) {
    switch (source) {
      case FILE -> file = Map.copyOf(values);
      case OFFICE -> office = Map.copyOf(values);
      case START -> throw new IllegalArgumentException("a start is over when it is over");
    }
  }

  @Override
  @SuppressWarnings("unchecked") // a setting's own type read it
  public <T> T get(Setting<T> setting) {
    if (known.find(setting.name()).filter(setting::equals).isEmpty()) {
      throw new IllegalArgumentException(
          "'%s' is not published as a bean".formatted(setting.name()));
    }
    return switch (sourceOf(setting)) {
      case OFFICE -> (T) office.getOrDefault(setting.name(), setting.initial());
      case FILE -> (T) file.getOrDefault(setting.name(), setting.initial());
      case START -> setting.initial();
    };
  }

  /** Whose word is in force. */
  public Source sourceOf(Setting<?> setting) {
    if (office.containsKey(setting.name())) {
      return Source.OFFICE;
    }
    return file.containsKey(setting.name()) ? Source.FILE : Source.START;
  }
}
