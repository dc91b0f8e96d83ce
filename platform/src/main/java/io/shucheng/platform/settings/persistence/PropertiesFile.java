package io.shucheng.platform.settings.persistence;

import io.shucheng.platform.database.ShuchengHome;
import io.shucheng.platform.settings.domain.FileSettings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * {@code settings.properties} in the shop's folder, in UTF-8. Who writes it should write another
 * file and rename it: half a file may be read as it is.
 */
@Component
class PropertiesFile implements FileSettings {

  private static final String NAME = "settings.properties";

  /** Far more than all settings are. */
  private static final long LARGEST = 64 * 1024;

  private final Path file;

  PropertiesFile(ShuchengHome home) {
    this.file = home.folder(NAME);
  }

  @Override
  public Optional<Map<String, String>> read() throws IOException {
    try {
      if (Files.size(file) > LARGEST) {
        throw new IOException(NAME + " has more than " + LARGEST + " bytes");
      }
      Properties properties = new Properties();
      properties.load(new StringReader(Files.readString(file)));
      Map<String, String> said = new TreeMap<>();
      properties
          .stringPropertyNames()
          .forEach(name -> said.put(name, properties.getProperty(name)));
      return Optional.of(said);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      throw new IOException(NAME + ": " + e.getMessage(), e);
    }
  }
}
