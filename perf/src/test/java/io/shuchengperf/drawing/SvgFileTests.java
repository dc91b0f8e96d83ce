package io.shuchengperf.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

class SvgFileTests {

  @TempDir Path folder;

  @Test
  void everyElementIsOfSvgsNamespace() throws IOException {
    CategoryChart chart = new CategoryChartBuilder().width(200).height(100).build();
    chart.addSeries("one", List.of("a", "b"), List.of(1, 2));
    SvgFile.write(chart, folder.resolve("chart"));

    assertThat(Files.readString(folder.resolve("chart.svg")))
        .contains("<rect")
        .doesNotContain("xmlns=\"\"");
  }

  @Test
  void aTenthOfAPixelIsEnough() {
    assertThat(SvgFile.readable("<path d=\"M1.2345 6.78\"/>")).isEqualTo("<path d=\"M1.2 6.7\"/>");
  }
}
