package io.shucheng.console;

import io.shucheng.catalog.ImportProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a long task is: a bar with rate and time left on a terminal, a plain line every few
 * seconds elsewhere. Used by one thread.
 */
public final class ProgressDisplay implements AutoCloseable {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(3);

  private final String task;
  private final String unit;
  private final PrintStream out;
  private final @Nullable ProgressBar bar;
  private final long begun = System.nanoTime();
  private long nextLine = begun + BETWEEN_LINES.toNanos();

  private ProgressDisplay(String task, String unit, PrintStream out, @Nullable ProgressBar bar) {
    this.task = task;
    this.unit = unit;
    this.out = out;
    this.bar = bar;
  }

  /**
   * Begins to show a task.
   *
   * @param unit what is counted, in the plural
   */
  public static ProgressDisplay of(String task, String unit) {
    ProgressBar bar =
        Terminal.find().isPresent()
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" " + unit, 1)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .build()
            : null;
    return new ProgressDisplay(task, unit, System.out, bar);
  }

  /**
   * Shows how far it is.
   *
   * @param total how many there will be; 0 while nobody knows
   */
  public void show(long done, long total) {
    if (bar != null) {
      if (total > 0) {
        bar.maxHint(total);
      }
      bar.stepTo(done);
    } else if (System.nanoTime() >= nextLine) {
      nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
      out.println(line(done, total));
    }
  }

  /** Shows how far an import is. */
  public void show(ImportProgress progress) {
    Duration left = progress.timeLeft();
    long toCome = left == null ? 0 : Math.round(progress.perSecond() * left.toMillis() / 1000.0);
    show(progress.read(), toCome == 0 ? 0 : progress.read() + toCome);
  }

  /** Ends the display. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  private String line(long done, long total) {
    double perSecond = done * 1e9 / Math.max(1, System.nanoTime() - begun);
    String left =
        total > 0 && perSecond > 0
            ? String.format(Locale.ROOT, ", %.0f s left", (total - done) / perSecond)
            : "";
    return String.format(
        Locale.ROOT, "%s: %,d %s, %,.0f a second%s", task, done, unit, perSecond, left);
  }
}
