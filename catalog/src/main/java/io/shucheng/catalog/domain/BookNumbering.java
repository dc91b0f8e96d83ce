package io.shucheng.catalog.domain;

import io.shucheng.catalog.BookId;
import java.util.function.Consumer;

/** The numbers that were given to books. */
public interface BookNumbering {

  /**
   * How far numbers were given at some time.
   *
   * @param highest of all books
   * @param horizon tells the transactions that began before from those that began behind it
   */
  record Mark(long highest, long horizon) {}

  /** How far they are given now. */
  Mark mark();

  /**
   * Whether all that ran when a mark was set has ended, so that no lower number can come behind it.
   */
  boolean isSettled(Mark mark);

  /** The books of numbers above one up to another, withdrawn ones too. */
  void forEach(long above, long upTo, Consumer<BookId> reader);
}
