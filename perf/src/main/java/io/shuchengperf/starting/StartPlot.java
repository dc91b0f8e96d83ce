package io.shuchengperf.starting;

import io.shuchengperf.drawing.SvgFile;
import io.shuchengperf.pages.Median;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws how the rate of answers rises behind a start. */
final class StartPlot {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 380;

  private StartPlot() {}

  /**
   * @param file without ".svg"
   */
  static void write(Starts starts, Path file) throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Looks behind a start")
            .xAxisTitle("seconds behind the first answer")
            .yAxisTitle("answers a second")
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setYAxisMin(0.0);
    add(chart, "java -jar", starts.plain());
    add(chart, "installed", starts.installed());
    SvgFile.write(chart, file);
  }

  private static void add(XYChart chart, String name, List<Start> starts) {
    int seconds = starts.getFirst().rise().rates().size();
    List<Integer> at = IntStream.rangeClosed(1, seconds).boxed().toList();
    List<Double> rates =
        at.stream()
            .map(second -> Median.of(starts, start -> start.rise().rates().get(second - 1)))
            .toList();
    chart.addSeries(name, at, rates).setMarker(SeriesMarkers.NONE);
  }
}
