package io.shucheng.ordering;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Writes all orders out, for other systems and for safekeeping. Thread-safe. */
public interface OrderExport {

  /** How many orders there are now. */
  long size();

  /**
   * Writes every order with its account, lines, amounts, address, payment and times: JSON, one
   * order a line, oldest first, all as they stood at one moment. Needs little memory however many
   * there are.
   *
   * @param out is flushed and left open
   * @param written is told every few hundred orders, and at the end, how many were written
   * @throws IOException if {@code out} fails; nothing more is read then
   */
  void write(OutputStream out, LongConsumer written) throws IOException;
}
