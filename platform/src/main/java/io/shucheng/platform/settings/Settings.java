package io.shucheng.platform.settings;

/** The settings as they are now. Thread-safe; asking costs a look into a map. */
public interface Settings {

  /**
   * The value that is in force on this node. A change anywhere is in force everywhere within a
   * second; while its source cannot be read, the last good value is.
   *
   * @throws IllegalArgumentException if no such setting is published
   */
  <T> T get(Setting<T> setting);
}
