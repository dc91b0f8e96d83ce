package io.shucheng.catalog.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of imports.
 *
 * @param batchSize records a transaction; 500 keep it well under a second, and more gain little
 * @param mostBytes the largest file that is taken; larger ones are better sent in parts, so that
 *     what broke can be sent again
 * @param mostWaiting imports that may wait for the one that runs; each holds a connection
 * @param mostRejects lines of a reject report that are kept; nobody reads more, the rest is counted
 */
@ConfigurationProperties("shucheng.catalog.imports")
public record ImportSettings(
    @DefaultValue("500") int batchSize,
    @DefaultValue("2GB") DataSize mostBytes,
    @DefaultValue("20") int mostWaiting,
    @DefaultValue("100000") int mostRejects) {

  public ImportSettings {
    if (batchSize < 1 || mostBytes.toBytes() < 1 || mostWaiting < 0 || mostRejects < 0) {
      throw new IllegalArgumentException(
          "shucheng.catalog.imports: a bound is not positive: %d records, %s, %d waiting, %d lines"
              .formatted(batchSize, mostBytes, mostWaiting, mostRejects));
    }
  }
}
