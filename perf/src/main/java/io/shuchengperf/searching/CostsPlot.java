package io.shuchengperf.searching;

import io.shuchengperf.drawing.SvgFile;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws what each kind of question costs the shop, and PostgreSQL beside it. */
final class CostsPlot {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 420;

  private CostsPlot() {}

  /**
   * @param file without ".svg"
   */
  static void write(List<Costs> measured, Path file) throws IOException {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Processor time of a question")
            .yAxisTitle("microseconds")
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setYAxisMin(10.0);
    for (Costs costs : measured) {
      add(chart, "the shop, ", costs, costs::microseconds);
    }
    for (Costs costs : measured) {
      add(
          chart,
          "PostgreSQL, ",
          costs,
          kind -> costs.timesTheShop(kind) * costs.microseconds(kind));
    }
    SvgFile.write(chart, file);
  }

  private static void add(
      CategoryChart chart, String whose, Costs costs, ToDoubleFunction<Kind> figure) {
    chart.addSeries(
        whose + String.format(Locale.ROOT, "%,d books", costs.books()),
        Arrays.stream(Kind.values()).map(Kind::brief).toList(),
        Arrays.stream(Kind.values()).map(figure::applyAsDouble).toList());
  }
}
