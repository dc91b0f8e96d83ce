package io.shucheng.platform.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/**
 * Writes out all there is of something, for other systems and for safekeeping: newline-delimited
 * JSON, one object a line, in memory that does not grow with it. Thread-safe.
 */
public interface Export {

  /** How many objects an export that begins now would write. */
  long size();

  /**
   * Writes all of them.
   *
   * @param out is flushed and left open
   * @param written is told every few hundred objects, and at the end, how many were written
   * @throws IOException if {@code out} fails; nothing more is read then
   */
  void write(OutputStream out, LongConsumer written) throws IOException;
}
