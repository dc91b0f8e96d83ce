package io.shuchengperf.orders;

import io.shuchengperf.drawing.SvgFile;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws figures by the number of callers, both ways. */
final class OrderPlot {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;

  private OrderPlot() {}

  /** Orders a second, beside pgbench's transactions. */
  static void rates(PlacingOutput output, Path file) throws IOException {
    XYChart chart = chart("Orders a second", "orders a second", output, Placing::perSecond);
    add(chart, "pgbench -N", output.medians("pgbench"), Placing::perSecond);
    SvgFile.write(chart, file);
  }

  /** CPU-seconds for 100,000 orders. */
  static void costs(PlacingOutput output, Path file) throws IOException {
    SvgFile.write(
        chart(
            "Processor time of shop and PostgreSQL",
            "CPU-seconds for 100,000 orders",
            output,
            Placing::together),
        file);
  }

  private static XYChart chart(
      String title, String unit, PlacingOutput output, ToDoubleFunction<Placing> figure) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle("callers at a time")
            .yAxisTitle(unit)
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setYAxisMin(0.0);
    add(chart, "in groups", output.medians("groups"), figure);
    add(chart, "one by one", output.medians("singly"), figure);
    return chart;
  }

  private static void add(
      XYChart chart, String name, List<Placing> placings, ToDoubleFunction<Placing> figure) {
    List<Double> callers = new ArrayList<>();
    List<Double> figures = new ArrayList<>();
    for (Placing placing : placings) {
      callers.add((double) placing.callers());
      figures.add(figure.applyAsDouble(placing));
    }
    if (!callers.isEmpty()) {
      chart.addSeries(name, callers, figures);
    }
  }
}
