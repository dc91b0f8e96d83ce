package io.shucheng.platform.settings.domain;

import io.shucheng.platform.settings.Setting;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All settings that modules publish, by name. Thread-safe. */
public final class KnownSettings {

  private final Map<String, Setting<?>> settings = new TreeMap<>();

  /**
   * @throws IllegalArgumentException if two have one name
   */
  public KnownSettings(Collection<Setting<?>> published) {
    for (Setting<?> setting : published) {
      if (settings.put(setting.name(), setting) != null) {
        throw new IllegalArgumentException(
            "two settings are called '%s'".formatted(setting.name()));
      }
    }
  }

  /** In the order of their names. */
  public Collection<Setting<?>> all() {
    return settings.values();
  }

  Optional<Setting<?>> find(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  /**
   * Reads what somebody says of a setting.
   *
   * @throws UnfitSettingException if there is no such setting, or it cannot have this value
   */
  public Object parse(String name, String value) {
    Setting<?> setting =
        find(name)
            .orElseThrow(
                () ->
                    new UnfitSettingException(
                        name,
                        "there is no setting '%s'; there are %s"
                            .formatted(name, settings.keySet())));
    try {
      return setting.type().parse(value.strip());
    } catch (IllegalArgumentException e) {
      throw new UnfitSettingException(name, name + ": " + e.getMessage());
    }
  }
}
