package io.shuchengperf.searching;

import io.shuchengperf.machine.Machine;
import io.shuchengperf.pages.Today;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures what searches cost at some sizes of the catalog, and publishes it. */
public final class SearchCosts {

  private SearchCosts() {}

  /** Arguments: the one binary, a folder to work in, the folder of the page. */
  public static void main(String[] arguments) throws IOException {
    SearchSettings settings = SearchSettings.of(System.getProperties());
    Path page = Path.of(arguments[2]).resolve("search-costs.md");
    List<Costs> measured = new ArrayList<>();
    for (int books : settings.sizes()) {
      System.out.printf("%,d books%n", books);
      Costs costs =
          OneSize.measure(
              settings,
              Path.of(arguments[0]),
              Path.of(arguments[1]).resolve(Integer.toString(books)),
              books);
      System.out.println(costs);
      measured.add(costs);
      // a larger size may take an hour, and fail
      Files.writeString(page, CostsPage.of(measured, settings, Machine.here(), Today.date()));
      CostsPlot.write(measured, page.resolveSibling("search-costs"));
      System.out.println("published in " + page);
    }
  }
}
