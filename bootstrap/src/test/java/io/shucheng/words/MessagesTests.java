package io.shucheng.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTests {

  private static final Path SOURCES = Path.of("src/main");
  private static final Pattern USED = Pattern.compile("text\\(\\s*\"([a-zA-Z0-9.-]+)\"[,)]");

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertThat(load("messages_zh.properties").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(load("messages.properties").stringPropertyNames());
  }

  @Test
  void everyKeyThatIsUsedHasAText() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(MessagesTests::isSource).toList()) {
        Matcher matcher = USED.matcher(Files.readString(file));
        while (matcher.find()) {
          used.add(matcher.group(1));
        }
      }
    }
    assertThat(used).hasSizeGreaterThan(50);
    assertThat(load("messages.properties").stringPropertyNames()).containsAll(used);
  }

  @Test
  void bothLanguagesTakeTheSameArguments() throws IOException {
    Properties english = load("messages.properties");
    Properties chinese = load("messages_zh.properties");
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  @Test
  void noTextHasAnApostropheThatAFormatWouldSwallow() throws IOException {
    assertThat(load("messages.properties").values().toString()).doesNotContain("'");
    assertThat(load("messages_zh.properties").values().toString()).doesNotContain("'");
  }

  private static int arguments(String text) {
    return new MessageFormat(text).getFormatsByArgumentIndex().length;
  }

  /** Templates, and the code of the modules that speak. */
  private static boolean isSource(Path file) {
    String path = file.toString();
    return path.endsWith(".jte")
        || path.matches(".*(storefront|backoffice|letters|words).*\\.java");
  }

  private static Properties load(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            SOURCES.resolve("resources").resolve(name), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
