package io.shucheng.platform.settings.domain;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** What the operator's file says of settings, on this node. */
public interface FileSettings {

  /**
   * By the settings' names; empty where there is no file.
   *
   * @throws IOException if the file cannot be read, or is none of settings
   */
  Optional<Map<String, String>> read() throws IOException;
}
