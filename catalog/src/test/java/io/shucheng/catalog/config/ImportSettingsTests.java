package io.shucheng.catalog.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** Imports are bounded as documented. */
class ImportSettingsTests {

  @Test
  void hasTheDocumentedDefaults() {
    assertThat(bound(Map.of()))
        .isEqualTo(new ImportSettings(500, DataSize.ofGigabytes(2), 20, 100_000));
  }

  @Test
  void readsEveryBound() {
    assertThat(
            bound(
                Map.of(
                    "shucheng.catalog.imports.batch-size", "10",
                    "shucheng.catalog.imports.most-bytes", "1MB",
                    "shucheng.catalog.imports.most-waiting", "1",
                    "shucheng.catalog.imports.most-rejects", "2")))
        .isEqualTo(new ImportSettings(10, DataSize.ofMegabytes(1), 1, 2));
  }

  @Test
  void refusesBoundsThatBoundNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImportSettings(0, DataSize.ofBytes(1), 0, 0));
  }

  private static ImportSettings bound(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("shucheng.catalog.imports", ImportSettings.class);
  }
}
