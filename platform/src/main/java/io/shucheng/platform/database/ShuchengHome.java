package io.shucheng.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder that holds all an installation keeps on disk: the embedded database, the index, the
 * keys, the logs. {@code SHUCHENG_HOME}, by default {@code ./data}.
 */
@ConfigurationProperties("shucheng")
public record ShuchengHome(@DefaultValue("./data") Path home) {

  /** A folder of this home's own; it need not exist yet. */
  public Path folder(String name) {
    return home.resolve(name);
  }
}
