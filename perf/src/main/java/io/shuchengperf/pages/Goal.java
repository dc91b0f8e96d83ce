package io.shuchengperf.pages;

import java.util.Locale;

/**
 * What a figure is to be.
 *
 * @param most whether it is to be that at most; else at least
 * @param margin what noise may add to it, as a share
 */
public record Goal(double figure, boolean most, double margin) {

  public static Goal atMost(double figure) {
    return new Goal(figure, true, 0);
  }

  public static Goal atLeast(double figure) {
    return new Goal(figure, false, 0);
  }

  public boolean isMetBy(double measured) {
    return most ? measured <= figure * (1 + margin) : measured >= figure;
  }

  /** Beside a figure, such as "goal at most 400: not met". */
  public String verdict(double measured) {
    return String.format(
        Locale.ROOT,
        "goal at %s %s%s: **%s**",
        most ? "most" : "least",
        told(figure),
        margin > 0 ? String.format(Locale.ROOT, ", give or take %.0f%%", margin * 100) : "",
        isMetBy(measured) ? "met" : "not met");
  }

  private static String told(double figure) {
    return figure == Math.rint(figure)
        ? String.format(Locale.ROOT, "%,.0f", figure)
        : String.format(Locale.ROOT, "%,.1f", figure);
  }
}
