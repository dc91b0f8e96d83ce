package io.shucheng.platform.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import tools.jackson.databind.ObjectWriter;

/** Newline-delimited JSON, as the lines of an export are written. Not thread-safe. */
public final class JsonLines {

  private static final int PROGRESS_EVERY = 500;

  private final ObjectWriter json;
  private final OutputStream out;
  private final LongConsumer written;
  private long count;

  /**
   * @param out had better be buffered
   * @param written is told every few hundred lines, and at the end, how many were written
   */
  public JsonLines(ObjectWriter json, OutputStream out, LongConsumer written) {
    this.json = json;
    this.out = out;
    this.written = written;
  }

  /** Writes a line. */
  public void add(Object line) throws IOException {
    out.write(json.writeValueAsBytes(line));
    out.write('\n');
    if (++count % PROGRESS_EVERY == 0) {
      written.accept(count);
    }
  }

  /** Flushes, and leaves the output open. */
  public void end() throws IOException {
    out.flush();
    written.accept(count);
  }
}
