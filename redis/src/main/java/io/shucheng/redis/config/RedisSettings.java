package io.shucheng.redis.config;

import io.shucheng.redis.domain.RedisAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/**
 * Where Redis is, and how patient the shop is with it. Shows no password.
 *
 * @param url its address; what is given here wins over the file
 * @param urlFile a file that holds it, as secrets are mounted
 * @param shop a name that keeps apart what nothing else does: the database's own numbers do, except
 *     where it was set back in place
 * @param patience how long an answer is waited for: a book is read from the database in about one,
 *     and a reader does not notice five
 * @param longestLife of a value; for twice as long Redis remembers that something was outdated
 * @param largest bytes of a value: a book has some thousand
 */
@ConfigurationProperties("shucheng.redis")
record RedisSettings(
    @Nullable String url,
    @Nullable Path urlFile,
    @DefaultValue("") String shop,
    @Name("wait") @DefaultValue("5ms") Duration patience,
    @DefaultValue("10m") Duration longestLife,
    @DefaultValue("64KB") DataSize largest,
    @DefaultValue Breaker breaker) {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
  private static final long LARGEST = DataSize.ofMegabytes(4).toBytes();

  RedisSettings {
    if (!patience.isPositive() || patience.compareTo(LONGEST_WAIT) > 0) {
      throw new IllegalArgumentException(
          "shucheng.redis.wait is %s; it is more than nothing and at most 1s, such as 5ms"
              .formatted(patience));
    }
    if (longestLife.compareTo(Duration.ofSeconds(1)) < 0
        || longestLife.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          "shucheng.redis.longest-life is %s; it is 1s to 24h, such as 10m".formatted(longestLife));
    }
    if (largest.toBytes() < 1 || largest.toBytes() > LARGEST) {
      throw new IllegalArgumentException(
          "shucheng.redis.largest is %s; it is 1B to 4MB, such as 64KB".formatted(largest));
    }
    if (!shop.matches("[A-Za-z0-9._-]{0,60}")) {
      throw new IllegalArgumentException(
          "shucheng.redis.shop is '%s'; it has at most 60 letters, digits, dots and dashes"
              .formatted(shop));
    }
  }

  /**
   * When nobody asks any more.
   *
   * @param failureRate percent of the last {@code window} questions
   * @param leastQuestions so few say something already, and one pause of the collector says nothing
   * @param probes as many decide whether it is well again; the shop asks them itself
   */
  record Breaker(
      @DefaultValue("50") int failureRate,
      @DefaultValue("100") int window,
      @DefaultValue("20") int leastQuestions,
      @DefaultValue("10") int probes) {}

  /**
   * The address, wherever it stands.
   *
   * @throws IllegalArgumentException if it is none, or its file cannot be read; the message does
   *     not show it
   */
  RedisAddress address() {
    try {
      return RedisAddress.parse(url != null && !url.isBlank() ? url : read());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("shucheng.redis.url: " + e.getMessage(), e);
    }
  }

  private String read() {
    try {
      return urlFile == null ? "" : Files.readString(urlFile).strip();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the file %s cannot be read. Name a readable one that holds it".formatted(urlFile), e);
    }
  }

  @Override
  public String toString() {
    return "RedisSettings[shop=%s, wait=%s, longestLife=%s, largest=%s, breaker=%s]"
        .formatted(shop, patience, longestLife, largest, breaker);
  }
}
