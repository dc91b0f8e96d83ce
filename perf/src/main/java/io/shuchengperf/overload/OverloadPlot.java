package io.shuchengperf.overload;

import io.shuchengperf.drawing.SvgFile;
import io.shuchengperf.traffic.Second;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws what became of the requests of each second. */
final class OverloadPlot {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 420;

  private OverloadPlot() {}

  /**
   * @param file without ".svg"
   */
  static void write(Course course, Path file) throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(
                "%.1f times the capacity, then half of it"
                    .formatted(course.offered() / course.capacity()))
            .xAxisTitle("seconds")
            .yAxisTitle("requests a second")
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setYAxisMin(0.0);
    List<Second> seconds = new ArrayList<>(course.load());
    seconds.addAll(course.after());
    add(chart, "answered", seconds, second -> second.all().good());
    add(chart, "shed", seconds, second -> second.all().shed());
    add(chart, "lost", seconds, second -> second.all().lost());
    chart
        .addSeries("capacity", at(seconds), Collections.nCopies(seconds.size(), course.capacity()))
        .setMarker(SeriesMarkers.NONE);
    SvgFile.write(chart, file);
  }

  private static void add(
      XYChart chart, String name, List<Second> seconds, ToDoubleFunction<Second> figure) {
    chart
        .addSeries(name, at(seconds), seconds.stream().map(figure::applyAsDouble).toList())
        .setMarker(SeriesMarkers.NONE);
  }

  private static List<Integer> at(List<Second> seconds) {
    return IntStream.rangeClosed(1, seconds.size()).boxed().toList();
  }
}
