package io.shucheng.ordering.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import tools.jackson.databind.ObjectWriter;

/** The lines of one export, as they are written. Not thread-safe. */
final class JsonLines {

  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int PROGRESS_EVERY = 500;

  private final ObjectWriter json;
  private final OutputStream out;
  private final LongConsumer written;
  private long count;

  /**
   * @param written is told every few hundred lines, and at the end, how many were written
   */
  JsonLines(ObjectWriter json, OutputStream out, LongConsumer written) {
    this.json = json;
    this.out = new BufferedOutputStream(out, BUFFER_BYTES);
    this.written = written;
  }

  void add(Object line) throws IOException {
    out.write(json.writeValueAsBytes(line));
    out.write('\n');
    if (++count % PROGRESS_EVERY == 0) {
      written.accept(count);
    }
  }

  /** Flushes, and leaves the output open. */
  void end() throws IOException {
    out.flush();
    written.accept(count);
  }
}
