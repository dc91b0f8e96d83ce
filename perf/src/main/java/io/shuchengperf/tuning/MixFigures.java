package io.shuchengperf.tuning;

import io.shuchengperf.machine.Machine;
import io.shuchengperf.pages.Today;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the mix and orders, tuned and as baseline, and publishes it. */
public final class MixFigures {

  private MixFigures() {}

  /** Arguments: the one binary, a folder to work in, the folder of the page. */
  public static void main(String[] arguments) throws IOException {
    MixSettings settings = MixSettings.of(System.getProperties());
    Path page = Path.of(arguments[2]).resolve("mix.md");
    List<Measured> measured = new ArrayList<>();
    for (int books : settings.sizes()) {
      System.out.printf("%,d books%n", books);
      Path folder = Path.of(arguments[1]).resolve(Integer.toString(books));
      measured.add(OneCatalog.measure(settings, Path.of(arguments[0]), folder, books));
      // a larger size may take an hour, and fail
      Files.writeString(page, MixPage.of(measured, settings, Machine.here(), Today.date()));
      MixPlot.write(measured, page.resolveSibling("mix"));
      System.out.println("published in " + page);
    }
  }
}
