package io.shuchengperf.drawing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.internal.chartpart.Chart;

/** A chart as a page shows it. */
public final class SvgFile {

  private SvgFile() {}

  /**
   * Writes a chart.
   *
   * @param file without ".svg"
   */
  public static void write(Chart<?, ?> chart, Path file) throws IOException {
    VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
    Path written = file.resolveSibling(file.getFileName() + ".svg");
    Files.writeString(written, readable(Files.readString(written)));
  }

  /**
   * The encoder takes its elements out of SVG's namespace, so that browsers draw none of them.
   * Letters are drawn as outlines; a tenth of a pixel is enough for them.
   */
  static String readable(String svg) {
    return svg.replace(" xmlns=\"\"", "").replaceAll("(\\.\\d)\\d+", "$1");
  }
}
