package io.shucheng.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.ShuchengApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.CanvasOptions;
import planted.modules.PlantedApplication;

class ModularityTests {

  private static final ApplicationModules MODULES =
      ApplicationModules.of(ShuchengApplication.class);

  @Test
  void modulesUseOnlyWhatOthersPublish() {
    MODULES.verify();
  }

  @Test
  void theHouseHasItsRoomsAndNoOthers() {
    assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
        .containsExactlyInAnyOrder(
            "platform",
            "catalog",
            "search",
            "risk",
            "ordering",
            "stripe",
            "webhooks",
            "redis",
            "kafka",
            "tracing",
            "storefront",
            "backoffice",
            "console",
            "demo",
            "words",
            "letters");
  }

  @Test
  void useOfAnothersInternalsIsFound() {
    ApplicationModules planted = ApplicationModules.of(PlantedApplication.class, location -> true);
    assertThatThrownBy(planted::verify)
        .isInstanceOf(Violations.class)
        .hasMessageContaining("planted.modules.inventory.internal.Shelf")
        .hasMessageContaining("non-exposed type");
  }

  /** Run with {@code -Ddocs.update} to write them anew. */
  @Test
  void theCanvasesInTheDocsAreThoseOfTheCode() throws IOException {
    Path folder = Path.of("target", "spring-modulith-docs");
    new Documenter(MODULES).writeModuleCanvases(CanvasOptions.defaults());
    Path docs = Path.of("..", "docs", "modules");
    try (Stream<Path> canvases = Files.list(folder)) {
      List<Path> written =
          canvases
              .filter(file -> file.getFileName().toString().endsWith(".adoc"))
              .sorted()
              .toList();
      assertThat(written).isNotEmpty();
      for (Path canvas : written) {
        Path kept = docs.resolve(canvas.getFileName());
        if (System.getProperty("docs.update") != null) {
          Files.createDirectories(docs);
          Files.write(
              kept, Files.readAllLines(canvas).stream().map(String::stripTrailing).toList());
        }
        assertThat(linesOf(kept))
            .as("%s is out of date: run ./mvnw verify -Dtest.jvm=-Ddocs.update", kept)
            .isEqualTo(linesOf(canvas));
      }
    }
  }

  /** Within a cell the generator writes what it found in no order that holds. */
  private static List<String> linesOf(Path canvas) throws IOException {
    return Files.readAllLines(canvas).stream()
        .map(line -> line.replace("|", "").strip())
        .filter(line -> !line.isEmpty())
        .sorted()
        .toList();
  }
}
