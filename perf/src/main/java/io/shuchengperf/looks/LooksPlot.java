package io.shuchengperf.looks;

import io.shuchengperf.drawing.SvgFile;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws what an answer costs nginx and the shop. */
final class LooksPlot {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 380;

  private LooksPlot() {}

  /**
   * @param file without ".svg"
   */
  static void write(List<Compared> measured, Path file) throws IOException {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Processor time of an answer that lies ready")
            .yAxisTitle("microseconds")
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setYAxisMin(0.0);
    add(chart, "nginx, a file", measured, one -> one.nginx().microseconds());
    add(chart, "the shop", measured, one -> one.shop().microseconds());
    SvgFile.write(chart, file);
  }

  private static void add(
      CategoryChart chart,
      String whose,
      List<Compared> measured,
      ToDoubleFunction<Compared> figure) {
    chart.addSeries(
        whose,
        measured.stream().map(one -> one.question().words()).toList(),
        measured.stream().map(figure::applyAsDouble).toList());
  }
}
