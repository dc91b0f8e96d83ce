package io.shucheng.ordering.domain;

import java.io.IOException;

/** Every order with its payment, to be read from the first to the last. */
public interface FiledOrders {

  long count();

  /**
   * Shows every order, oldest first, all as they stood at one moment, and keeps few in memory.
   *
   * @throws IOException if the reader fails; nothing more is read then
   */
  void readAll(Reader reader) throws IOException;

  /** Who reads them. */
  interface Reader {
    void read(CustomerOrder order, OrderPayment payment) throws IOException;
  }
}
