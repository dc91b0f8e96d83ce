package io.shucheng.kafka.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is, and what its client is told. Shows no property's value.
 *
 * @param bootstrapServers {@code host:port}, several with commas between
 * @param topic made where it is not there
 * @param shop a name that keeps apart what the database's own numbers do not
 * @param properties of Kafka's client, such as {@code security.protocol}
 * @param propertiesFile a file that holds more of them, as secrets are mounted; what is given in
 *     {@code properties} wins
 */
@ConfigurationProperties("shucheng.kafka")
record KafkaSettings(
    String bootstrapServers,
    @DefaultValue("shucheng-rings") String topic,
    @DefaultValue("") String shop,
    @DefaultValue Map<String, String> properties,
    @Nullable Path propertiesFile) {

  KafkaSettings {
    if (!bootstrapServers.matches("\\s*[^\\s,:@/]+:\\d{1,5}(\\s*,\\s*[^\\s,:@/]+:\\d{1,5})*\\s*")) {
      // whoever puts a password there must not find it in the log
      throw new IllegalArgumentException(
          "shucheng.kafka.bootstrap-servers is not host:port, several with commas between, such as"
              + " kafka-1:9092,kafka-2:9092. User and password belong into shucheng.kafka.properties");
    }
    if (!topic.matches("[A-Za-z0-9._-]{1,249}") || topic.matches("\\.{1,2}")) {
      throw new IllegalArgumentException(
          "shucheng.kafka.topic is '%s'; it has 1 to 249 letters, digits, dots, dashes and underscores, such as shucheng-rings"
              .formatted(topic));
    }
    if (!shop.matches("[A-Za-z0-9._-]{0,60}")) {
      throw new IllegalArgumentException(
          "shucheng.kafka.shop is '%s'; it has at most 60 letters, digits, dots and dashes"
              .formatted(shop));
    }
    properties = Map.copyOf(properties);
  }

  /**
   * What the client is told, from both places.
   *
   * @throws IllegalArgumentException if the file cannot be read; the message does not show it
   */
  Map<String, String> clientProperties() {
    Map<String, String> all = new HashMap<>();
    if (propertiesFile != null) {
      Properties read = new Properties();
      try (Reader reader = Files.newBufferedReader(propertiesFile)) {
        read.load(reader);
      } catch (IOException e) {
        throw new IllegalArgumentException(
            "shucheng.kafka.properties-file: the file %s cannot be read. Name a readable one"
                .formatted(propertiesFile),
            e);
      }
      read.stringPropertyNames().forEach(name -> all.put(name, read.getProperty(name)));
    }
    all.putAll(properties);
    return all;
  }

  @Override
  public String toString() {
    return "KafkaSettings[bootstrapServers=%s, topic=%s, shop=%s, properties=%s]"
        .formatted(bootstrapServers, topic, shop, properties.keySet());
  }
}
