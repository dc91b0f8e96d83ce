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
 * Shows how far an import is: a bar with rate and time left on a terminal, a plain line every few
 * seconds elsewhere. Used by one thread.
 */
public final class ProgressDisplay implements AutoCloseable {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(3);

  private final String task;
  private final PrintStream out;
  private final @Nullable ProgressBar bar;
  private long nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();

  private ProgressDisplay(String task, PrintStream out, @Nullable ProgressBar bar) {
    this.task = task;
    this.out = out;
    this.bar = bar;
  }

  /** Begins to show a task. */
  public static ProgressDisplay of(String task) {
    boolean terminal = Terminal.find().isPresent();
    ProgressBar bar =
        terminal
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" books", 1)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .build()
            : null;
    return new ProgressDisplay(task, System.out, bar);
  }

  /** Shows a state. */
  public void show(ImportProgress progress) {
    if (bar != null) {
      Duration left = progress.timeLeft();
      if (left != null) {
        bar.maxHint(progress.read() + Math.round(progress.perSecond() * left.toMillis() / 1000.0));
      }
      bar.stepTo(progress.read());
    } else if (System.nanoTime() >= nextLine) {
      nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
      out.println(line(progress));
    }
  }

  /** Ends the display. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  private String line(ImportProgress progress) {
    Duration left = progress.timeLeft();
    return String.format(
        Locale.ROOT,
        "%s: %,d books read, %,.0f a second%s",
        task,
        progress.read(),
        progress.perSecond(),
        left == null ? "" : ", " + left.toSeconds() + " s left");
  }
}
