package dev.ancilla.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A screen: steps are bars that move. */
final class ScreenTerminal implements Terminal {
  private static final int REFRESH_MILLIS = 200;

  private final PrintStream err;
  private final int columns;

  ScreenTerminal(PrintStream err, int columns) {
    this.err = err;
    this.columns = columns;
  }

  @Override
  public void say(String sentence) {
    err.println("ancilla: " + sentence);
  }

  @Override
  public Step begin(String task, long total, Unit unit) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total > 0 ? total : -1)
            .setUnit(" " + unit.name(), unit.size())
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(err, columns))
            .build();
    return new Step() {
      @Override
      public void reached(long done) {
        bar.stepTo(done);
      }

      @Override
      public void note(String text) {
        bar.setExtraMessage(" " + text);
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }
}
