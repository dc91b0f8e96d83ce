package io.shucheng.ordering;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Writes all customers out, for other systems and for safekeeping. Thread-safe. */
public interface CustomerExport {

  /** How many customers there are now: every account, guests and staff included. */
  long size();

  /**
   * Writes every account with its default address: JSON, one account a line, in the order of their
   * ids. Nothing of passwords is in it. Needs little memory however many there are, and keeps no
   * connection of the database while {@code out} is slow; so it is no picture of one moment, and
   * who changes an address meanwhile is in it either way.
   *
   * @param out is flushed and left open
   * @param written is told every few hundred accounts, and at the end, how many were written
   * @throws IOException if {@code out} fails; nothing more is read then
   */
  void write(OutputStream out, LongConsumer written) throws IOException;
}
