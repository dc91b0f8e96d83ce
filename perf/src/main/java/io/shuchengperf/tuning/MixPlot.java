package io.shuchengperf.tuning;

import io.shuchengperf.drawing.SvgFile;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws what the mix and orders cost, in both forms. */
final class MixPlot {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 420;

  private MixPlot() {}

  /**
   * @param file without ".svg"
   */
  static void write(List<Measured> measured, Path file) throws IOException {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Processor time of shop and PostgreSQL")
            .yAxisTitle("CPU-seconds for 100,000")
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setYAxisMin(0.0);
    for (Form form : Form.values()) {
      add(chart, "the mix, " + form.word(), measured, of -> of.mix().median(form, Round::cost));
      add(chart, "orders, " + form.word(), measured, of -> of.orders().median(form, Round::cost));
    }
    SvgFile.write(chart, file);
  }

  private static void add(
      CategoryChart chart,
      String name,
      List<Measured> measured,
      Function<Measured, Double> figure) {
    chart.addSeries(
        name,
        measured.stream().map(of -> String.format(Locale.ROOT, "%,d books", of.books())).toList(),
        measured.stream().map(figure).toList());
  }
}
